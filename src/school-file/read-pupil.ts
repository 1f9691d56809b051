import type { z } from "zod";
import type { Calendar } from "../calendar/calendar.ts";
import type { Timetable } from "../calendar/timetable.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { isRecord, parseWith } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { EarlierSession, PupilDetails } from "../record/case-file.ts";
import { registerDiagnostic } from "../record/diagnostics.ts";
import { PupilRecord } from "../record/record.ts";
import { type OnRoll, RegisterDraft } from "../record/register.ts";
import { Pupil } from "./pupil.ts";
import { type PupilJson, pupilSchema } from "./pupil-schema.ts";
import { readMarks } from "./read-marks.ts";

const fields: Readonly<Record<string, z.ZodType>> = pupilSchema.shape;
const fieldNames = Object.keys(fields);

/** An answer of null is the answer "not known". */
const MEANINGFUL: ReadonlySet<string> = new Set(["answer"]);

/**
 * Reads a pupil. A bad field or entry costs only itself: it is named in a diagnostic, left out, and the rest is evaluated. One that has
 * been read already comes back as it is, if it was read with the same calendar. Without a calendar it is only looked through.
 */
export function readPupil(input: unknown, calendar: Calendar | null, at: string): Pupil {
  if (input instanceof Pupil) return withCalendar(input, calendar, at);
  const { json, diagnostics } = parsePupil(input, at);
  if (json === null || calendar === null) return new Pupil(idOf(input), null, diagnostics);
  return new Pupil(json.id, recordOf(json, calendar), diagnostics);
}

/** The id a pupil gives, read or not; empty where there is none. */
export function idOf(input: unknown): string {
  if (input instanceof Pupil) return input.id;
  return isRecord(input) && typeof input["id"] === "string" ? input["id"] : "";
}

/** Slots are numbered by a calendar, so a record means nothing under another one. */
function withCalendar(pupil: Pupil, calendar: Calendar | null, at: string): Pupil {
  if (pupil.record === null || calendar === null || pupil.record.calendar === calendar) return pupil;
  const found = registerDiagnostic(
    "pupil-of-another-calendar",
    at,
    `\`${pupil.id}\` was read with another calendar than the one given`,
    "give the calendar of the school it was read with",
  );
  return new Pupil(pupil.id, null, [...pupil.diagnostics, found]);
}

function recordOf({ marks, earlierSettings, ...pupil }: PupilJson, calendar: Calendar): PupilRecord {
  const timetable = calendar.timetable(pupil.yearGroup ?? null);
  const draft = new RegisterDraft(calendar, timetable, onRollOf(pupil));
  const unread = readMarks(marks, timetable, `pupils/${pupil.id}/marks`, draft);
  const earlier = (earlierSettings ?? []).flatMap((setting) => sessionsOf(setting.marks, calendar.timetable(null)));
  return new PupilRecord(pupil, calendar, draft.finish(unread), earlier);
}

function onRollOf({ enrolled }: PupilDetails): OnRoll {
  return {
    from: enrolled?.from === undefined ? null : dayOf(enrolled.from),
    to: enrolled?.to == null ? Infinity : dayOf(enrolled.to),
  };
}

function sessionsOf(marks: unknown, timetable: Timetable): EarlierSession[] {
  const sessions: EarlierSession[] = [];
  readMarks(marks, timetable, "earlierSettings", {
    plain: (day, session, code) => sessions.push({ day, session, code }),
    noted: (day, { session, code }) => sessions.push({ day, session, code }),
  });
  return sessions;
}

interface Parsed {
  /** Null where there is not even an id. */
  readonly json: PupilJson | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The fields of a pupil, marks apart, which are read one by one. A sound pupil takes one pass; only what is wrong is looked at again. */
function parsePupil(input: unknown, at: string): Parsed {
  if (isRecord(input) && Object.keys(input).every((key) => Object.hasOwn(fields, key))) {
    const { marks, ...rest } = input;
    const parsed = pupilSchema.safeParse(withoutNulls(rest, MEANINGFUL));
    if (parsed.success) return { json: { ...parsed.data, marks }, diagnostics: [] };
  }
  return mendPupil(input, at);
}

function mendPupil(input: unknown, at: string): Parsed {
  const id = isRecord(input)
    ? parseWith(pupilSchema.shape.id, input["id"], "pupil-invalid", `${at}/id`)
    : parseWith(pupilSchema, input, "pupil-invalid", at);
  if (!id.ok || !isRecord(input)) return { json: null, diagnostics: id.ok ? [] : id.diagnostics };
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
    ? { json: parsed.value, diagnostics }
    : { json: null, diagnostics: [...diagnostics, ...parsed.diagnostics] };
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
