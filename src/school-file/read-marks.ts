import { type Session, sessionSchema } from "../calendar/calendar-schema.ts";
import type { Slot, Timetable } from "../calendar/timetable.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { isRecord, parseWith } from "../kernel/parse.ts";
import type { Mark } from "../record/case-file.ts";
import { registerDiagnostic } from "../record/diagnostics.ts";
import { markCodesSchema, markRunSchema, markSchema } from "./mark-schema.ts";

/** Takes marks as they are read. */
export interface MarkTaker {
  /** A mark that is a code and nothing else, as nearly all are. */
  readonly plain: (day: DayNumber, session: Session, code: string) => void;
  readonly noted: (day: DayNumber, mark: Mark) => void;
}

/**
 * Reads marks in any of their four forms: a list of marks, `{ "2024-09-03": ["/", "L"] }`, a run over the open sessions from a day as a
 * list, or as a string of codes. Each mark is read for itself: a bad one is named and left out, and the rest stand.
 *
 * @returns what could not be read
 */
export function readMarks(input: unknown, timetable: Timetable, at: string, taker: MarkTaker): Diagnostic[] {
  return new MarkReader(timetable, at, taker).read(input);
}

class MarkReader {
  readonly #timetable: Timetable;
  readonly #at: string;
  readonly #taker: MarkTaker;
  readonly #wrong: Diagnostic[] = [];

  constructor(timetable: Timetable, at: string, taker: MarkTaker) {
    this.#timetable = timetable;
    this.#at = at;
    this.#taker = taker;
  }

  read(input: unknown): Diagnostic[] {
    if (input === undefined || input === null) return this.#wrong;
    if (Array.isArray(input)) for (let index = 0; index < input.length; index += 1) this.#entry(input[index], index);
    else if (isRecord(input) && "from" in input) this.#run(input, this.#at);
    else if (isRecord(input)) for (const [date, sessions] of Object.entries(input)) this.#day(date, sessions);
    else this.#wrong.push(invalid(this.#at, `${String(input)} is not a list of marks`));
    return this.#wrong;
  }

  #entry(entry: unknown, index: number): void {
    if (this.#plain(entry)) return;
    const at = `${this.#at}/${index}`;
    const isRun = isRecord(entry) && ("marks" in entry || ("codes" in entry && "from" in entry));
    const parsed = markSchema.safeParse(withoutNulls(entry));
    if (isRun) this.#run(entry, at);
    else if (parsed.success) this.#take(parsed.data);
    else if (!isWithoutCode(entry)) this.#mend(entry, at);
  }

  /** Nearly every mark is a date, a session and a code, and needs no schema to be read. */
  #plain(entry: unknown): boolean {
    if (!isRecord(entry)) return false;
    const { date, session, code } = entry;
    if (typeof date !== "string" || typeof code !== "string" || (session !== "AM" && session !== "PM")) return false;
    for (const key in entry) if (key !== "date" && key !== "session" && key !== "code") return false;
    const day = this.#timetable.dayNamed(date);
    if (day === null) return false;
    this.#taker.plain(day, session, code);
    return true;
  }

  /** A mark with a key nobody reads is read all the same; any other that does not fit is left out. */
  #mend(entry: unknown, at: string): void {
    const written = withoutNulls(entry);
    const parsed = parseWith(markSchema, written, "mark-invalid", at);
    const named = parsed.ok ? [] : parsed.diagnostics.map((found) => ({ ...found, at: `${found.at}${nameOf(entry)}` }));
    const known = withoutStrangeKeys(written);
    if (known !== null) this.#take(known);
    this.#wrong.push(
      ...(known === null
        ? named
        : named.map((found) => ({ ...found, code: "unknown-key", severity: "warning" as const }))),
    );
  }

  #take(mark: Mark): void {
    const day = this.#timetable.dayNamed(mark.date) ?? dayOf(mark.date);
    if (Object.keys(mark).length > 3) this.#taker.noted(day, mark);
    else this.#taker.plain(day, mark.session, mark.code);
  }

  #day(date: string, sessions: unknown): void {
    const place = `${this.#at}/${date}`;
    const day = this.#timetable.dayNamed(date);
    const names = this.#timetable.sessions;
    if (day === null) this.#wrong.push(invalid(place, `\`${date}\` is not a date that exists`));
    else if (!Array.isArray(sessions) || sessions.length > names.length)
      this.#wrong.push(invalid(place, "a day's marks are not a list of two: morning and afternoon"));
    else
      for (const [index, session] of names.entries()) {
        const code: unknown = sessions[index];
        if (typeof code === "string") this.#taker.plain(day, session, code);
        else if (code !== null && code !== undefined) this.#dayMark(code, date, session);
      }
  }

  #dayMark(code: unknown, date: string, session: Session): void {
    const mark = isRecord(code) ? { date, session, ...code } : code;
    const parsed = parseWith(markSchema, mark, "mark-invalid", `${this.#at}/${date} ${session}`);
    if (parsed.ok) this.#take(parsed.value);
    else this.#wrong.push(...parsed.diagnostics);
  }

  #run(input: Readonly<Record<string, unknown>>, at: string): void {
    const parsed =
      "codes" in input
        ? parseWith(markCodesSchema, input, "mark-invalid", at)
        : parseWith(markRunSchema, input, "mark-invalid", at);
    if (!parsed.ok) this.#wrong.push(...parsed.diagnostics);
    else
      this.#inOrder(
        parsed.value.from,
        "codes" in parsed.value ? [...parsed.value.codes].map(codeOf) : parsed.value.marks,
        at,
      );
  }

  #inOrder(from: string, codes: readonly (string | null)[], at: string): void {
    const timetable = this.#timetable;
    let slot: Slot = timetable.slotAt(timetable.dayNamed(from) ?? 0);
    let left = 0;
    for (const code of codes) {
      while (slot < timetable.slotCount && !timetable.isOpenSlot(slot)) slot += 1;
      if (slot >= timetable.slotCount) left += 1;
      else if (code !== null) this.#taker.plain(timetable.dayOfSlot(slot), timetable.sessionOf(slot), code);
      slot += 1;
    }
    if (left > 0) this.#wrong.push(invalid(at, `${left} marks reach beyond the last session of the calendar`));
  }
}

/** In a string of codes a space or a dash stands where there is no mark. */
function codeOf(letter: string): string | null {
  return letter === " " || letter === "-" ? null : letter;
}

/** A mark without a code is no mark; its session is then a gap, and named as one. */
function isWithoutCode(entry: unknown): boolean {
  return (
    isRecord(entry) && entry["code"] === null && markSchema.safeParse(withoutNulls({ ...entry, code: "" })).success
  );
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

function invalid(at: string, message: string): Diagnostic {
  return registerDiagnostic(
    "mark-invalid",
    at,
    message,
    `give each mark a date, a session (${sessionSchema.options.join(" or ")}) and a code`,
  );
}
