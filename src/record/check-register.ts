import type { Slot } from "../calendar/timetable.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { codeDiagnostic } from "../codes/diagnostics.ts";
import { outOfDate } from "../codes/tally.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { checkAmendments, checkNote } from "./check-marks.ts";
import { registerDiagnostic } from "./diagnostics.ts";
import type { MarkHistory } from "./mark-timeline.ts";
import { type MisplacedMark, NOTED, type Register } from "./register.ts";
import { isNoMark, type RegisterKeeping } from "./register-keeping.ts";

/** What is wrong with a register under a policy. Nothing is dropped without a diagnostic that names its date and session. */
export function checkRegister(register: Register, keeping: RegisterKeeping, at: string): Diagnostic[] {
  const { unread, misplaced } = register.parts;
  const outOfPlace = misplaced.flatMap((mark) => checkPlace(mark, register, keeping.codes, at));
  const found = [
    ...unread,
    ...outOfPlace.sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.message, b.message)),
  ];
  for (const slot of slotsInDoubt(register, keeping)) found.push(...checkSession(slot, register, keeping, at));
  if (register.begins(keeping.codes) === null)
    found.push(registerDiagnostic("marks-none", at, "no marks can be read", "supply the pupil's marks"));
  return found;
}

/** The sessions of which something may have to be said: nearly every mark is a plain code that is always valid. */
function* slotsInDoubt(register: Register, { codes, notesRequired }: RegisterKeeping): Iterable<Slot> {
  const { marks, texts } = register.parts;
  const isFine = texts.map((text) => isNoMark(text, codes) || (codes.isAlwaysValid(text) && !notesRequired.has(text)));
  if (isFine.every((fine) => fine) && register.parts.noted.size === 0) return;
  for (let slot = 0; slot < marks.length; slot += 1) {
    const byte = marks[slot] ?? 0;
    if (byte === NOTED || (byte !== 0 && isFine[byte] === false)) yield slot;
  }
}

function checkSession(slot: Slot, register: Register, keeping: RegisterKeeping, at: string): Diagnostic[] {
  const place = `${at}/${register.timetable.nameOf(slot)}`;
  const rivals = register.rivalsAt(slot, keeping.codes);
  const found = rivals.length > 1 ? [checkRivals(rivals, place)] : [];
  const marked = register.markAt(slot, keeping.codes);
  if (marked === null) return found;
  const { mark, versions } = marked;
  const day = register.timetable.dayOfSlot(slot);
  for (const code of new Set([mark.code, ...versions.map((version) => version.code)]))
    found.push(...checkCode(code, day, keeping.codes, place));
  if (mark.amendments !== undefined) found.push(...checkAmendments(mark, keeping.amendmentFields, place));
  return [...found, ...checkNote(mark, keeping.notesRequired, place)];
}

function checkRivals(rivals: readonly MarkHistory[], at: string): Diagnostic {
  const codes = [...new Set(rivals.map(({ mark }) => mark.code))].sort();
  if (codes.length > 1)
    return registerDiagnostic(
      "mark-conflict",
      at,
      `the session has the marks ${codes.map((code) => `\`${code}\``).join(" and ")}`,
      "keep the one that is right; until then the session counts as missing",
    );
  return registerDiagnostic(
    "mark-duplicate",
    at,
    `the session has the mark \`${codes.join()}\` ${rivals.length === 2 ? "twice" : `${rivals.length} times`}`,
    "keep one of them",
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Why a mark has no place in this pupil's register. */
function checkPlace(
  { day, session, code, why }: MisplacedMark,
  register: Register,
  codes: CodeSet,
  marks: string,
): Diagnostic[] {
  if (isNoMark(code, codes)) return [];
  const { timetable, onRollTo } = register;
  const at = `${marks}/${isoDate(day)} ${session}`;
  const quoted = `the mark \`${code}\``;
  if (why === "before-entry")
    return [
      registerDiagnostic(
        "mark-before-entry",
        at,
        `${quoted} stands before the day of entry, ${isoDate(register.onRollFrom(codes))}`,
        "correct the date of entry or remove the mark",
      ),
    ];
  if (why === "after-leaving")
    return [
      registerDiagnostic(
        "mark-after-leaving",
        at,
        `${quoted} stands after the pupil's last day, ${isoDate(onRollTo)}`,
        "correct the last day or remove the mark",
      ),
    ];
  const reading = codes.read(code, day);
  if (reading.kind !== "unknown" && reading.code.class === "administrative") return [];
  const before = timetable.daysBefore(day);
  if (!(before > 0 && before < timetable.days.length) && !timetable.isOpen(day))
    return [
      registerDiagnostic(
        "mark-outside-calendar",
        at,
        `${quoted} lies outside the calendar supplied`,
        "supply the calendar of that year",
      ),
    ];
  return [
    registerDiagnostic(
      "mark-on-closed-day",
      at,
      `${quoted} stands on a session on which the school is closed to the pupil`,
      "correct the calendar or the mark",
    ),
  ];
}

const NO_CODES = "the policy has no attendance codes at all: let its pack extend a national base";

function checkCode(code: string, day: DayNumber, codes: CodeSet, at: string): Diagnostic[] {
  const reading = codes.read(code, day);
  if (reading.kind === "unknown")
    return [
      codeDiagnostic(
        "unknown-code",
        at,
        `\`${code}\` is not an attendance code`,
        codes.codes.length === 0
          ? NO_CODES
          : didYouMean(
              code,
              codes.codes.map((known) => known.id),
            ),
      ),
    ];
  return reading.kind === "outOfDate" ? [outOfDate(code, reading.code.successor, at)] : [];
}
