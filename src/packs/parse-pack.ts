import { type Diagnostic, hasErrors } from "../kernel/diagnostics.ts";
import { isRecord, parseWith } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { packDiagnostic } from "./diagnostics.ts";
import { unsafeIn } from "./guard.ts";
import { type Pack, packSchema } from "./pack-schema.ts";
import { checkReferences, conditionCircles } from "./references.ts";
import { duplicateIds, layOver } from "./resolve.ts";
import { shippedBases } from "./shipped-bases.ts";
import { asSchemaSpells } from "./spellings.ts";

/** Packs to extend, by id: a list of packs, or an object of them. */
export type Bases = readonly unknown[] | Readonly<Record<string, unknown>>;

export interface ParseOptions {
  readonly bases?: Bases | undefined;
}

/** A pack with everything it inherits, and what was noticed on the way; no pack where something is wrong with it. */
export type PackResult =
  | { readonly ok: true; readonly pack: Pack; readonly own: Pack; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a rule pack: its shape, what it inherits, and every name in it that refers to another.
 *
 * @param json the pack as parsed JSON
 * @param options.bases packs it may extend, beside the national bases that ship with the library
 * @returns the pack with everything it inherits, or every diagnostic of severity `error` with the rest
 * @example
 * parsePack({ id: "mine", version: "1.0.0", title: "Mine", extends: "england-2042" }).diagnostics[0].help // "did you mean `england-2024`?"
 */
export function parsePack(json: unknown, options: ParseOptions = {}): PackResult {
  const parsed = parseWithin(json, basesById(options.bases), []);
  return parsed.ok ? { ...parsed, diagnostics: [...parsed.diagnostics, ...noCodes(parsed.pack)] } : parsed;
}

/** Without codes no mark means anything; a pack that is only a base for others may do without. */
function noCodes(pack: Pack): Diagnostic[] {
  if ((pack.codes ?? []).length > 0) return [];
  const help = "add `extends` with a national base, such as `england-2024`, or `codes`";
  return [packDiagnostic("no-codes", "codes", "the pack has no attendance codes, so it cannot read a mark", help)];
}

function parseWithin(json: unknown, bases: ReadonlyMap<string, unknown>, below: readonly string[]): PackResult {
  const unsafe = unsafeIn(json);
  if (unsafe.length > 0) return { ok: false, diagnostics: unsafe };
  const parsed = parseWith(packSchema, asSchemaSpells(json), "pack-invalid", "");
  if (!parsed.ok) return parsed;
  const own = parsed.value;
  const resolved = inherit(own, bases, [...below, own.id]);
  if (!resolved.ok) return resolved;
  const circles = conditionCircles(resolved.pack);
  const diagnostics = [
    ...resolved.diagnostics,
    ...duplicateIds(own),
    ...circles,
    ...(circles.length > 0 ? [] : checkReferences(resolved.pack, own)),
  ];
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, pack: resolved.pack, own, diagnostics };
}

function inherit(own: Pack, bases: ReadonlyMap<string, unknown>, chain: readonly string[]): PackResult {
  if (own.extends === undefined) return { ok: true, pack: own, own, diagnostics: [] };
  const refused = (code: "base-circle" | "unknown-base", message: string, help: string): PackResult => {
    return { ok: false, diagnostics: [packDiagnostic(code, "extends", message, help)] };
  };
  if (chain.includes(own.extends)) {
    const circle = `\`${chain.join("` extends `")}\` extends \`${own.extends}\` again`;
    return refused("base-circle", circle, "let one of them stand alone");
  }
  const json = bases.get(own.extends);
  if (json === undefined) {
    const message = `there is no pack \`${own.extends}\` to extend`;
    return refused("unknown-base", message, didYouMean(own.extends, [...bases.keys()]));
  }
  const base = parseWithin(json, bases, chain);
  if (!base.ok)
    return { ok: false, diagnostics: base.diagnostics.map((one) => ({ ...one, at: `${own.extends}: ${one.at}` })) };
  const laid = layOver(base.pack, own);
  return { ok: true, pack: laid.pack, own, diagnostics: laid.diagnostics };
}

export function basesById(bases: Bases | undefined): ReadonlyMap<string, unknown> {
  const given = isList(bases)
    ? bases.flatMap((base) => (isRecord(base) && typeof base["id"] === "string" ? [[base["id"], base] as const] : []))
    : Object.entries(bases ?? {});
  return new Map([...Object.entries(shippedBases), ...given]);
}

function isList(bases: Bases | undefined): bases is readonly unknown[] {
  return Array.isArray(bases);
}
