import type { IsoDate } from "../../kernel/dates.ts";
import type { Severity } from "../../kernel/diagnostics.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import type { Law } from "./law.ts";

/** A pack under inspection. */
export interface LintSubject {
  /** As it was written. */
  readonly own: Pack;
  /** With everything it inherits. */
  readonly pack: Pack;
  /** The date the pack is checked for, or null where none was given. */
  readonly on: IsoDate | null;
}

/** What a lint rule found: where, what, and the change that would mend it. */
export interface Found {
  readonly at: string;
  readonly message: string;
  readonly help: string;
  /** The provision it goes against, for rules about the law. */
  readonly provision?: string;
}

interface LintText {
  readonly code: string;
  /** What is wrong where the rule finds something, in one line. */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, for the documentation. */
  readonly why: string;
  /** Parts of a pack: one the rule finds fault with, one mended. */
  readonly bad: Readonly<Record<string, unknown>>;
  readonly good: Readonly<Record<string, unknown>>;
}

/** A rule about the text of the pack itself, or about good practice. */
export interface TextRule extends LintText {
  readonly against: "text" | "practice";
  readonly check: (subject: LintSubject) => readonly Found[];
}

/** A rule that holds the pack against the law of its dates; every value comes from a national base. */
export interface LawRule extends LintText {
  readonly against: "law";
  readonly check: (subject: LintSubject, law: Law) => readonly Found[];
}

export type LintRule = TextRule | LawRule;
