import { type Slot, sessionOfSlot, type Timetable } from "../calendar/timetable.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { codeDiagnostic } from "../codes/diagnostics.ts";
import { outOfDate } from "../codes/tally.ts";
import { addMonths, type DayNumber, dayOf, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { type AmendmentField, checkAmendments, checkNote } from "./check-marks.ts";
import { registerDiagnostic } from "./diagnostics.ts";
import type { Mark } from "./mark-schema.ts";
import { type SlottedMark, versionsOf } from "./mark-timeline.ts";
import type { PupilJson } from "./pupil-schema.ts";
import { readMarks } from "./read-marks.ts";

/** What the policy says about keeping the register. */
export interface RegisterKeeping {
  readonly codes: CodeSet;
  readonly amendmentFields: readonly AmendmentField[];
  readonly notesRequired: ReadonlySet<string>;
}

/** A pupil's register: each mark in its place with all its versions, and what was wrong with the rest. */
export interface Register {
  readonly timetable: Timetable;
  readonly marks: readonly SlottedMark[];
  readonly onRollFrom: DayNumber;
  readonly onRollTo: DayNumber;
  /** The date of the first mark supplied, or null without marks. */
  readonly begins: DayNumber | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the marks of a pupil in their places. Nothing is dropped without a diagnostic that names its date and session. */
export function makeRegister(pupil: PupilJson, timetable: Timetable, keeping: RegisterKeeping): Register {
  const at = `pupils/${pupil.id}/marks`;
  const read = readMarks(pupil.marks, timetable, at);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const onRollTo = pupil.enrolled?.to == null ? Infinity : dayOf(pupil.enrolled.to);
  const entry = pupil.enrolled?.from === undefined ? null : dayOf(pupil.enrolled.from);
  const bySlot = new Map<Slot, Mark[]>();
  const outOfPlace: Diagnostic[] = [];
  for (const mark of read.marks) {
    const place = `${at}/${mark.date} ${mark.session}`;
    const day = dayOf(mark.date);
    if (isNoMark(mark.code) && keeping.codes.read(mark.code, day).kind === "unknown") continue;
    const slot = timetable.slotOf(day, mark.session);
    const misplaced = misplacement(mark, day, slot, entry, onRollTo, timetable, keeping.codes, place);
    if (misplaced !== null) outOfPlace.push(...misplaced);
    else if (slot !== null) addTo(bySlot, slot, mark);
  }
  diagnostics.push(...outOfPlace.sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.message, b.message)));
  const marks: SlottedMark[] = [];
  for (const [slot, rivals] of [...bySlot].sort(([a], [b]) => a - b)) {
    const mark = settle(rivals, () => `${at}/${sessionName(timetable, slot)}`, diagnostics);
    if (mark === null) continue;
    const place = `${at}/${mark.date} ${mark.session}`;
    const day = timetable.dayOfSlot(slot);
    const versions = versionsOf(mark, day);
    const written =
      versions.length === 1 ? [mark.code] : new Set([mark.code, ...versions.map((version) => version.code)]);
    for (const code of written) diagnostics.push(...checkCode(code, day, keeping.codes, place));
    if (mark.amendments !== undefined) diagnostics.push(...checkAmendments(mark, keeping.amendmentFields, place));
    diagnostics.push(...checkNote(mark, keeping.notesRequired, place));
    marks.push({ slot, mark, versions });
  }
  const firstSlot = Math.min(...bySlot.keys());
  const begins = bySlot.size === 0 ? null : timetable.dayOfSlot(firstSlot);
  if (begins === null)
    diagnostics.push(registerDiagnostic("marks-none", at, "no marks can be read", "supply the pupil's marks"));
  return { timetable, marks, onRollFrom: entry ?? begins ?? -Infinity, onRollTo, begins, diagnostics };
}

function isNoMark(code: string): boolean {
  return code === "" || code === "-" || code === "--";
}

function addTo(bySlot: Map<Slot, Mark[]>, slot: Slot, mark: Mark): void {
  const present = bySlot.get(slot);
  if (present === undefined) bySlot.set(slot, [mark]);
  else present.push(mark);
}

/** The one mark of a session, or null where several contradict each other. Which was handed in first makes no difference. */
function settle(rivals: readonly Mark[], at: () => string, diagnostics: Diagnostic[]): Mark | null {
  const [only] = rivals;
  if (rivals.length === 1 && only !== undefined) return only;
  const codes = [...new Set(rivals.map((mark) => mark.code))].sort();
  if (codes.length > 1) {
    const words = codes.map((code) => `\`${code}\``).join(" and ");
    diagnostics.push(
      registerDiagnostic(
        "mark-conflict",
        at(),
        `the session has the marks ${words}`,
        "keep the one that is right; until then the session counts as missing",
      ),
    );
    return null;
  }
  diagnostics.push(
    registerDiagnostic(
      "mark-duplicate",
      at(),
      `the session has the mark \`${codes.join()}\` ${rivals.length === 2 ? "twice" : `${rivals.length} times`}`,
      "keep one of them",
    ),
  );
  return [...rivals].sort((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)))[0] ?? null;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Why a mark has no place in this pupil's register, or null where it has one. */
function misplacement(
  mark: Mark,
  day: DayNumber,
  slot: Slot | null,
  entry: DayNumber | null,
  leaving: DayNumber,
  timetable: Timetable,
  codes: CodeSet,
  at: string,
): readonly Diagnostic[] | null {
  const quoted = `the mark \`${mark.code}\``;
  if (entry !== null && day < entry)
    return [
      registerDiagnostic(
        "mark-before-entry",
        at,
        `${quoted} stands before the day of entry, ${isoDate(entry)}`,
        "correct the date of entry or remove the mark",
      ),
    ];
  if (day > leaving)
    return [
      registerDiagnostic(
        "mark-after-leaving",
        at,
        `${quoted} stands after the pupil's last day, ${isoDate(leaving)}`,
        "correct the last day or remove the mark",
      ),
    ];
  if (slot !== null) return null;
  const reading = codes.read(mark.code, day);
  if (reading.kind !== "unknown" && reading.code.class === "administrative") return [];
  const inside = timetable.daysBefore(day) > 0 && timetable.daysBefore(day) < timetable.days.length;
  if (!inside && !timetable.isOpen(day))
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

/** The last day on which the policy keeps an entry made on a day. */
export function keptUntil(enteredOn: DayNumber, years: number): DayNumber {
  return addMonths(enteredOn, years * 12);
}

/** Where in time a session stands, for messages: `2024-09-03 PM`. */
export function sessionName(timetable: Timetable, slot: Slot): string {
  return `${isoDate(timetable.dayOfSlot(slot))} ${sessionOfSlot(slot)}`;
}
