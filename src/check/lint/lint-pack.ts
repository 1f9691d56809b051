import type { IsoDate } from "../../kernel/dates.ts";
import type { Diagnostic, Severity } from "../../kernel/diagnostics.ts";
import { type PackResult, type ParseOptions, parsePack } from "../../packs/parse-pack.ts";
import { hasEntryAt } from "../../packs/places.ts";
import type { Law } from "./law.ts";
import { lawsFor } from "./laws-for.ts";
import type { Found, LintRule, LintSubject } from "./lint-rule.ts";
import { lintRules } from "./lint-table.ts";

export interface LintOptions extends ParseOptions {
  /** The id of the national base to hold the pack against; left out, every one that is in force within the pack's own dates. */
  readonly law?: string | undefined;
  /** The date the pack is checked for: which law is then in force, and whether the policy is due for review. */
  readonly on?: IsoDate | undefined;
}

/** What lint found: a diagnostic that says what kind of rule it goes against, and the provision where that is the law. */
export interface Finding extends Diagnostic {
  readonly lint: LintRule["against"];
  readonly provision: string | null;
}

/**
 * Looks for what is well-formed and yet probably not meant: bands that leave a gap, rules that never fire, contradictions of the law of
 * the pack's dates. Each finding names the change that would mend it.
 *
 * @param json the pack as parsed JSON; one that does not parse has no findings, `parsePack` says what is wrong with it
 * @param options.law a national base to hold the pack against; its contradictions are then errors and not warnings
 * @param options.on the date the pack is checked for
 */
export function lintPack(json: unknown, options: LintOptions = {}): readonly Finding[] {
  const parsed = parsePack(json, options);
  return parsed.ok ? lintParsed(parsed, options) : [];
}

/** As `lintPack`, for a pack that has been read. */
export function lintParsed({ own, pack }: Extract<PackResult, { ok: true }>, options: LintOptions): readonly Finding[] {
  const subject: LintSubject = { own, pack, on: options.on ?? null };
  const laws = lawsFor(pack, options);
  const found = lintRules.flatMap((rule) => findingsOf(rule, subject, laws, options.law !== undefined));
  return [...new Map(found.map((finding) => [`${finding.code} ${finding.at} ${finding.message}`, finding])).values()];
}

function findingsOf(rule: LintRule, subject: LintSubject, laws: readonly Law[], isHeldTo: boolean): readonly Finding[] {
  if (rule.against !== "law") return rule.check(subject).map((found) => finding(rule, found, rule.severity));
  const severity = isHeldTo ? "error" : rule.severity;
  // What two laws forbid at one place is said once, by the later.
  const places = new Set<string>();
  return laws.flatMap((law) => {
    const found = rule.check(subject, law).filter(({ at }) => !places.has(at));
    for (const { at } of found) places.add(at);
    return found.map((one) => finding(rule, mended(one, law, subject), severity));
  });
}

/** What was inherited is not mended where it stands, but by building on the law itself. */
function mended(found: Found, law: Law, { own }: LintSubject): Found {
  if (own.extends === undefined || own.extends === law.id || hasEntryAt(own, found.at)) return found;
  const message = `${found.message} (inherited from \`${own.extends}\`)`;
  return { ...found, message, help: `extend \`${law.id}\` in place of \`${own.extends}\`, or state it in this pack` };
}

function finding(rule: LintRule, { provision, ...found }: Found, severity: Severity): Finding {
  return { code: rule.code, severity, ...found, lint: rule.against, provision: provision ?? null };
}
