import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { packDiagnostic } from "./diagnostics.ts";
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
  const dropped = new Set((child.without ?? []).map((entry) => entry.id));
  const merged = <E extends Entry>(
    section: string,
    from: readonly E[] | undefined,
    over: readonly E[] | undefined,
  ): E[] | undefined => {
    if (from === undefined && over === undefined) return undefined;
    return mergeEntries(section, from ?? [], over ?? [], dropped, diagnostics);
  };
  // What a pack says of itself (title, version, dates in force) is its own; what it decides by, it inherits.
  const pack: Pack = {
    ...child,
    target: child.target ?? base.target,
    codes: merged("codes", base.codes, child.codes),
    words: mergeWords(base, child, dropped, diagnostics),
    register:
      base.register === undefined && child.register === undefined ? undefined : { ...base.register, ...child.register },
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
  diagnostics.push(...unknownDrops(base, child));
  return { pack, diagnostics };
}

function mergeEntries<E extends Entry>(
  section: string,
  base: readonly E[],
  child: readonly E[],
  dropped: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): E[] {
  const replacing = new Map(child.map((entry) => [entry.id, entry]));
  const kept = base.flatMap((entry) => {
    const replacement = replacing.get(entry.id);
    if (entry.locked === true && (replacement !== undefined || dropped.has(entry.id))) {
      const verb = replacement === undefined ? "dropped" : "replaced";
      diagnostics.push(
        packDiagnostic(
          "locked-entry",
          `${section}/${entry.id}`,
          `\`${entry.id}\` is locked in the base and cannot be ${verb}`,
          "add an entry of your own beside it",
        ),
      );
      return [entry];
    }
    if (replacement !== undefined) return [];
    return dropped.has(entry.id) ? [] : [entry];
  });
  const lockedIds = new Set(base.filter((entry) => entry.locked === true).map((entry) => entry.id));
  return [...kept, ...child.filter((entry) => !lockedIds.has(entry.id))];
}

function mergeWords(base: Pack, child: Pack, dropped: ReadonlySet<string>, diagnostics: Diagnostic[]): Pack["words"] {
  if (base.words === undefined) return child.words;
  if (child.words === undefined && dropped.size === 0) return base.words;
  const merge = <E extends Entry>(section: string, from: readonly E[] | undefined, over: readonly E[] | undefined) =>
    mergeEntries(`words/${section}`, from ?? [], over ?? [], dropped, diagnostics);
  return {
    roles: merge("roles", base.words.roles, child.words?.roles),
    reasons: merge("reasons", base.words.reasons, child.words?.reasons),
    events: merge("events", base.words.events, child.words?.events),
    flags: merge("flags", base.words.flags, child.words?.flags),
    periods: merge("periods", base.words.periods, child.words?.periods),
  };
}

function unknownDrops(base: Pack, child: Pack): Diagnostic[] {
  const ids = new Set([
    ...listSections.flatMap((section) => (base[section] ?? []).map((entry) => entry.id)),
    ...Object.values(base.words ?? {}).flatMap((list) => (list ?? []).map((entry) => entry.id)),
  ]);
  return (child.without ?? [])
    .filter((entry) => !ids.has(entry.id))
    .map((entry) =>
      packDiagnostic(
        "unknown-without",
        `without/${entry.id}`,
        `the base has no entry \`${entry.id}\``,
        didYouMean(entry.id, [...ids]),
      ),
    );
}

/** Entries of one section that share an id. Dated tariffs may: each version is in force for its own time. */
export function duplicateIds(pack: Pack): Diagnostic[] {
  return listSections.flatMap((section) => {
    if (section === "codes") return [];
    const seen = new Set<string>();
    return (pack[section] ?? []).flatMap((entry) => {
      const twice = seen.has(entry.id) && entry.effective === undefined;
      seen.add(entry.id);
      return twice
        ? [
            packDiagnostic(
              "duplicate-id",
              `${section}/${entry.id}`,
              `\`${entry.id}\` stands twice in \`${section}\``,
              "give one of them another id",
            ),
          ]
        : [];
    });
  });
}
