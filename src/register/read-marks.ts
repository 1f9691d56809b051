import { type Session, sessionSchema } from "../calendar/calendar-schema.ts";
import type { Timetable } from "../calendar/timetable.ts";
import { sessionOfSlot } from "../calendar/timetable.ts";
import { isoDate, parseDay } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { isRecord, parseWith } from "../kernel/parse.ts";
import { registerDiagnostic } from "./diagnostics.ts";
import { type Mark, markRunSchema, markSchema } from "./mark-schema.ts";

export interface MarksRead {
  readonly marks: readonly Mark[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads marks in any of their three forms: a list of marks, `{ "2024-09-03": ["/", "L"] }`, or a run over the open sessions from a
 * day. Each mark is read for itself: a bad one is named and left out, and the rest stand.
 */
export function readMarks(input: unknown, timetable: Timetable, at: string): MarksRead {
  const marks: Mark[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (read: MarksRead) => {
    for (const mark of read.marks) marks.push(mark);
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  };
  if (input === undefined || input === null) return { marks, diagnostics };
  if (Array.isArray(input))
    for (const [index, entry] of input.entries()) take(readEntry(entry, timetable, `${at}/${index}`));
  else if (isRecord(input) && "from" in input) take(readRun(input, timetable, at));
  else if (isRecord(input)) for (const [date, sessions] of Object.entries(input)) take(readDay(date, sessions, at));
  else diagnostics.push(invalid(at, `${String(input)} is not a list of marks`));
  return { marks, diagnostics };
}

function readEntry(entry: unknown, timetable: Timetable, at: string): MarksRead {
  if (isRecord(entry) && "marks" in entry) return readRun(entry, timetable, at);
  const plain = plainMark(entry);
  if (plain !== null) return { marks: [plain], diagnostics: [] };
  // A mark without a code is no mark; its session is then a gap, and named as one.
  if (isRecord(entry) && entry["code"] === null && markSchema.safeParse(withoutNulls({ ...entry, code: "" })).success)
    return { marks: [], diagnostics: [] };
  const parsed = parseWith(markSchema, withoutNulls(entry), "mark-invalid", at);
  if (parsed.ok) return { marks: [parsed.value], diagnostics: [] };
  const named = parsed.diagnostics.map((found) => ({ ...found, at: `${found.at}${nameOf(entry)}` }));
  const known = withoutStrangeKeys(withoutNulls(entry));
  if (known === null) return { marks: [], diagnostics: named };
  return {
    marks: [known],
    diagnostics: named.map((found) => ({ ...found, code: "unknown-key", severity: "warning" as const })),
  };
}

/** Nearly every mark is a date, a session and a code, and needs no schema to be read. */
function plainMark(entry: unknown): Mark | null {
  if (!isRecord(entry)) return null;
  const { date, session, code, ...rest } = entry;
  if (typeof date !== "string" || typeof code !== "string" || (session !== "AM" && session !== "PM")) return null;
  for (const _ in rest) return null;
  return parseDay(date) === null ? null : { date, session, code };
}

/** A mark without the keys nobody reads, where those are all that is wrong with it. */
function withoutStrangeKeys(entry: unknown): Mark | null {
  if (!isRecord(entry)) return null;
  const known = Object.fromEntries(Object.entries(entry).filter(([key]) => Object.hasOwn(markSchema.shape, key)));
  const parsed = markSchema.safeParse(known);
  return parsed.success ? parsed.data : null;
}

/** Date and session of a mark that could not be read, so far as it gives them. */
function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return "";
  const parts = [entry["date"], entry["session"]].filter((part) => typeof part === "string");
  return parts.length === 0 ? "" : ` (${parts.join(" ")})`;
}

function readDay(date: string, sessions: unknown, at: string): MarksRead {
  const place = `${at}/${date}`;
  if (parseDay(date) === null)
    return { marks: [], diagnostics: [invalid(place, `\`${date}\` is not a date that exists`)] };
  if (!Array.isArray(sessions) || sessions.length > 2)
    return { marks: [], diagnostics: [invalid(place, "a day's marks are not a list of two: morning and afternoon")] };
  const found = sessions.map((code, index) => readCode(date, index === 0 ? "AM" : "PM", code, place));
  return { marks: found.flatMap((read) => read.marks), diagnostics: found.flatMap((read) => read.diagnostics) };
}

function readCode(date: string, session: Session, code: unknown, place: string): MarksRead {
  if (code === null || code === undefined) return { marks: [], diagnostics: [] };
  if (typeof code === "string") return { marks: [{ date, session, code }], diagnostics: [] };
  const parsed = parseWith(
    markSchema,
    isRecord(code) ? { date, session, ...code } : code,
    "mark-invalid",
    `${place} ${session}`,
  );
  return parsed.ok ? { marks: [parsed.value], diagnostics: [] } : { marks: [], diagnostics: parsed.diagnostics };
}

function readRun(input: unknown, timetable: Timetable, at: string): MarksRead {
  const parsed = parseWith(markRunSchema, input, "mark-invalid", at);
  if (!parsed.ok) return { marks: [], diagnostics: parsed.diagnostics };
  const marks: Mark[] = [];
  let slot = timetable.slotAt(parseDay(parsed.value.from) ?? 0);
  let left = 0;
  for (const code of parsed.value.marks) {
    while (slot < timetable.slotCount && !timetable.isOpenSlot(slot)) slot += 1;
    if (slot >= timetable.slotCount) left += 1;
    else if (code !== null)
      marks.push({ date: isoDate(timetable.dayOfSlot(slot)), session: sessionOfSlot(slot), code });
    slot += 1;
  }
  if (left === 0) return { marks, diagnostics: [] };
  return { marks, diagnostics: [invalid(at, `${left} marks reach beyond the last session of the calendar`)] };
}

function invalid(at: string, message: string): Diagnostic {
  return registerDiagnostic(
    "mark-invalid",
    at,
    message,
    `give each mark a date, a session (${sessionSchema.options.join(" or ")}) and a code`,
  );
}
