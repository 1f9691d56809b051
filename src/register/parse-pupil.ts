import type { z } from "zod";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { isRecord, parseWith } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { registerDiagnostic } from "./diagnostics.ts";
import { type PupilJson, pupilSchema } from "./pupil-schema.ts";

export interface PupilRead {
  /** Null where there is not even an id. */
  readonly pupil: PupilJson | null;
  readonly diagnostics: readonly Diagnostic[];
}

const fields: Readonly<Record<string, z.ZodType>> = pupilSchema.shape;
const fieldNames = Object.keys(fields);

/** An answer of null is the answer "not known". */
const MEANINGFUL: ReadonlySet<string> = new Set(["answer"]);

/**
 * Reads a pupil. A bad field or entry costs only itself: it is named in a diagnostic, left out, and the rest is evaluated. Marks are
 * left to the register, which reads them one by one.
 */
export function parsePupil(input: unknown, at: string): PupilRead {
  const id = isRecord(input)
    ? parseWith(pupilSchema.shape.id, input["id"], "pupil-invalid", `${at}/id`)
    : parseWith(pupilSchema, input, "pupil-invalid", at);
  if (!id.ok || !isRecord(input)) return { pupil: null, diagnostics: id.ok ? [] : id.diagnostics };
  const place = `pupils/${String(input["id"])}`;
  const diagnostics: Diagnostic[] = [];
  const kept: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(input)) {
    const value = key === "marks" ? given : withoutNulls(given, MEANINGFUL);
    const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (schema === undefined) diagnostics.push(unknownKey(`${place}/${key}`, key, fieldNames));
    else if (value !== null || key === "id")
      kept[key] =
        Array.isArray(value) && key !== "marks" && key !== "flags"
          ? keepEntries(schema, value, `${place}/${key}`, diagnostics)
          : keepField(schema, value, `${place}/${key}`, diagnostics);
  }
  const parsed = parseWith(pupilSchema, kept, "pupil-invalid", place);
  return parsed.ok
    ? { pupil: parsed.value, diagnostics }
    : { pupil: null, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

function keepField(schema: z.ZodType, value: unknown, at: string, diagnostics: Diagnostic[]): unknown {
  const parsed = parseWith(schema, value, "pupil-entry-invalid", at);
  if (parsed.ok) return value;
  diagnostics.push(...parsed.diagnostics);
  return undefined;
}

function keepEntries(schema: z.ZodType, entries: readonly unknown[], at: string, diagnostics: Diagnostic[]): unknown[] {
  return entries.flatMap((entry, index) => {
    const parsed = parseWith(schema, [entry], "pupil-entry-invalid", at);
    if (parsed.ok) return [entry];
    const known = withoutUnknownKeys(schema, entry);
    const mended = known === null ? parsed : parseWith(schema, [known], "pupil-entry-invalid", at);
    diagnostics.push(
      ...parsed.diagnostics.map((found) => ({
        ...found,
        at: found.at.replace(`${at}/0`, `${at}/${index}`),
        ...(mended.ok ? { severity: "warning" as const, code: "unknown-key" } : {}),
      })),
    );
    return mended.ok ? [known] : [];
  });
}

/** An entry without the keys nobody reads, where those are all that is wrong with it. */
function withoutUnknownKeys(schema: z.ZodType, entry: unknown): unknown {
  if (!isRecord(entry)) return null;
  const result = schema.safeParse([entry]);
  const strange = new Set(
    result.error?.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" && issue.path.length === 1 ? issue.keys : [],
    ) ?? [],
  );
  return strange.size === 0 ? null : Object.fromEntries(Object.entries(entry).filter(([key]) => !strange.has(key)));
}

function unknownKey(at: string, key: string, known: readonly string[]): Diagnostic {
  return registerDiagnostic("unknown-key", at, `\`${key}\` is not a key this library reads`, didYouMean(key, known));
}
