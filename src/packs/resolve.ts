import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { idsOf, packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";

/** The sections that are lists of entries with an id. */
export const listSections = [
  "codes",
  "bands",
  "questions",
  "conditions",
  "rules",
  "ladders",
  "tariffs",
  "documents",
  "expectations",
  "law",
] as const;
export type ListSection = (typeof listSections)[number];

interface Entry {
  readonly id: string;
  readonly locked?: boolean | undefined;
}

export interface ResolvedPack {
  readonly pack: Pack;
  readonly diagnostics: readonly Diagnostic[];
}

/** A pack laid over its base: entries of the same id are replaced, those in `without` dropped, the rest inherited. */
export function layOver(base: Pack, child: Pack): ResolvedPack {
  const diagnostics: Diagnostic[] = [];
  const dropped = new Set(child.without?.map(({ id }) => id));
  const merge = <E extends Entry>(section: string, from: readonly E[] = [], over: readonly E[] = []): E[] => {
    const locked = new Set(from.flatMap((entry) => (entry.locked === true ? entry.id : [])));
    const replacing = new Set(over.map(({ id }) => id));
    for (const id of locked) {
      if (!replacing.has(id) && !dropped.has(id)) continue;
      const message = `\`${id}\` is locked in the base and cannot be ${replacing.has(id) ? "replaced" : "dropped"}`;
      const help = "add an entry of your own beside it";
      diagnostics.push(packDiagnostic("locked-entry", `${section}/${id}`, message, help));
    }
    const kept = from.filter(({ id }) => locked.has(id) || (!replacing.has(id) && !dropped.has(id)));
    return [...kept, ...over.filter(({ id }) => !locked.has(id))];
  };
  const merged = <E extends Entry>(section: string, from: readonly E[] | undefined, over: readonly E[] | undefined) =>
    from === undefined && over === undefined ? undefined : merge(section, from, over);
  // What a pack says of itself (title, version, dates in force) is its own; what it decides by, it inherits.
  const pack: Pack = {
    ...child,
    target: child.target ?? base.target,
    codes: merged("codes", base.codes, child.codes),
    words: wordsOver(base.words, child.words, dropped.size > 0, merge),
    register:
      base.register && child.register ? { ...base.register, ...child.register } : (child.register ?? base.register),
    bands: merged("bands", base.bands, child.bands),
    questions: merged("questions", base.questions, child.questions),
    conditions: merged("conditions", base.conditions, child.conditions),
    rules: merged("rules", base.rules, child.rules),
    ladders: merged("ladders", base.ladders, child.ladders),
    tariffs: merged("tariffs", base.tariffs, child.tariffs),
    documents: merged("documents", base.documents, child.documents),
    expectations: merged("expectations", base.expectations, child.expectations),
    law: merged("law", base.law, child.law),
  };
  return { pack, diagnostics: [...diagnostics, ...unknownDrops(base, child)] };
}

type Merge = <E extends Entry>(section: string, from?: readonly E[], over?: readonly E[]) => E[];

function wordsOver(base: Pack["words"], child: Pack["words"], drops: boolean, merge: Merge): Pack["words"] {
  if (base === undefined) return child;
  if (child === undefined && !drops) return base;
  return {
    roles: merge("words/roles", base.roles, child?.roles),
    reasons: merge("words/reasons", base.reasons, child?.reasons),
    events: merge("words/events", base.events, child?.events),
    flags: merge("words/flags", base.flags, child?.flags),
    periods: merge("words/periods", base.periods, child?.periods),
  };
}

function unknownDrops(base: Pack, { without = [] }: Pack): Diagnostic[] {
  const lists = [...listSections.map((section) => base[section]), ...Object.values(base.words ?? {})];
  const ids = new Set(lists.flatMap(idsOf));
  const unknown = idsOf(without).filter((id) => !ids.has(id));
  return unknown.map((id) =>
    packDiagnostic("unknown-without", `without/${id}`, `the base has no entry \`${id}\``, didYouMean(id, [...ids])),
  );
}

/** Entries of one section that share an id. Dated tariffs may: each version is in force for its own time. */
export function duplicateIds(pack: Pack): Diagnostic[] {
  return listSections.flatMap((section) => {
    const seen = new Set<string>();
    return (section === "codes" ? [] : (pack[section] ?? [])).flatMap(({ id, effective }) => {
      const twice = seen.has(id) && effective === undefined;
      seen.add(id);
      if (!twice) return [];
      const message = `\`${id}\` stands twice in \`${section}\``;
      return [packDiagnostic("duplicate-id", `${section}/${id}`, message, "give one of them another id")];
    });
  });
}
