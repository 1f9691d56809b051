import type { Calendar } from "../calendar/calendar.ts";
import type { Session } from "../calendar/calendar-schema.ts";
import type { Slot, Timetable } from "../calendar/timetable.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { type DayNumber, dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Mark } from "./case-file.ts";
import { type MarkHistory, type ReadFrom, settledVersions, type Version, versionsOf } from "./mark-timeline.ts";
import { isNoMark, type RegisterKeeping, readFromUnder } from "./register-keeping.ts";

/** A session whose mark is given another code. */
export interface Change {
  readonly date: IsoDate;
  readonly session: Session;
  readonly to: string;
}

/** First and last day of a stretch on roll; a first day that is not known is null. */
export interface OnRoll {
  readonly from: DayNumber | null;
  readonly to: DayNumber;
}

/** A mark that has no place in the register, and why. */
export interface MisplacedMark {
  readonly day: DayNumber;
  readonly session: Session;
  readonly code: string;
  readonly why: "before-entry" | "after-leaving" | "closed";
}

/** What a register is made of. */
export interface RegisterParts {
  readonly calendar: Calendar;
  readonly timetable: Timetable;
  readonly onRoll: readonly OnRoll[];
  /** For each slot the place of its code in `texts`; 0 where it has no mark, `NOTED` where it has more than a code. */
  readonly marks: Uint8Array;
  readonly texts: readonly string[];
  /** Marks that are amended, entered late, annotated, or not the only one of their session. */
  readonly noted: ReadonlyMap<Slot, readonly MarkHistory[]>;
  readonly misplaced: readonly MisplacedMark[];
  /** What could not be read as a mark at all. */
  readonly unread: readonly Diagnostic[];
  /** The first session with a mark, where marks have been taken out since. */
  readonly firstMarked?: Slot | null;
}

/** In place of the number of a text: the mark is looked up among those noted. */
export const NOTED = 255;

/**
 * A pupil's register: every mark in its place with all its versions, whatever a policy makes of them. A plain mark is one byte. What is
 * known on a day under a policy's codes is a `History` of it.
 */
export class Register {
  readonly parts: RegisterParts;

  constructor(parts: RegisterParts) {
    this.parts = parts;
  }

  get timetable(): Timetable {
    return this.parts.timetable;
  }

  get onRollTo(): DayNumber {
    return this.parts.onRoll.at(-1)?.to ?? Infinity;
  }

  /** The first day on roll as it was supplied, or else that of the first mark. */
  onRollFrom(codes: CodeSet): DayNumber {
    return this.parts.onRoll[0]?.from ?? this.begins(codes) ?? -Infinity;
  }

  /** The date of the first mark supplied, or null without marks. */
  begins(codes: CodeSet): DayNumber | null {
    const first = this.#first(codes);
    return first === null ? null : this.timetable.dayOfSlot(first);
  }

  #first(codes: CodeSet): Slot | null {
    if (this.parts.firstMarked !== undefined) return this.parts.firstMarked;
    const first = this.parts.marks.findIndex((byte, slot) => byte !== 0 && this.rivalsAt(slot, codes).length > 0);
    return first < 0 ? null : first;
  }

  /** The marks handed in for a session, as a policy's codes tell marks from signs for none: one, unless the session has several. */
  rivalsAt(slot: Slot, codes: CodeSet): readonly MarkHistory[] {
    return this.#writtenAt(slot).filter(({ mark }) => !isNoMark(mark.code, codes));
  }

  #writtenAt(slot: Slot): readonly MarkHistory[] {
    const { marks, texts, noted, timetable } = this.parts;
    const byte = marks[slot] ?? 0;
    if (byte === NOTED) return noted.get(slot) ?? [];
    return byte === 0 ? [] : [plainMark(timetable.dayOfSlot(slot), timetable.sessionOf(slot), texts[byte] ?? "")];
  }

  /** The one mark of a session, or null where several contradict each other. Which was handed in first makes no difference. */
  markAt(slot: Slot, codes: CodeSet): MarkHistory | null {
    return settle(this.rivalsAt(slot, codes));
  }

  /** The slots of marks that became known otherwise than on the day of their session, under a policy: all where marks have to settle. */
  *slotsOutOfStep({ settling }: RegisterKeeping): Iterable<Slot> {
    const { marks, noted } = this.parts;
    if (settling === null) yield* [...noted.keys()].sort((a, b) => a - b);
    else for (let slot = 0; slot < marks.length; slot += 1) if (marks[slot] !== 0) yield slot;
  }

  /** From which day on an entry is read under a policy; null where it is read at once. */
  readFrom(keeping: RegisterKeeping): ReadFrom | null {
    return readFromUnder(keeping, this.parts.calendar, this.timetable);
  }

  /** When each code of a session's mark was known under a policy. */
  versionsAt(slot: Slot, keeping: RegisterKeeping): readonly Version[] {
    const versions = this.markAt(slot, keeping.codes)?.versions ?? [];
    const readFrom = this.readFrom(keeping);
    return readFrom === null ? versions : settledVersions(versions, readFrom);
  }

  /** The register as it would stand had some marks been amended on a day. */
  amended(changes: readonly Change[], day: DayNumber): Register {
    const versions = new Map<Slot, Version>();
    for (const { date, session, to } of changes) {
      const slot = this.timetable.slotOf(dayOf(date), session);
      if (slot !== null) versions.set(slot, { since: day, second: 0, code: to, settled: true });
    }
    return this.#noting(versions.keys(), (marked, slot) => [...marked.versions, ...present(versions.get(slot))]);
  }

  /** The register as it would stand had the marks of some sessions stayed as they were known on a day. */
  reverted(slots: Iterable<Slot>, day: DayNumber, keeping: RegisterKeeping): Register {
    const readFrom = this.readFrom(keeping);
    return this.#noting(slots, ({ versions }) =>
      (readFrom === null ? versions : settledVersions(versions, readFrom)).flatMap((version) =>
        version.since <= day ? [{ ...version, settled: true as const }] : [],
      ),
    );
  }

  /**
   * The register as it was known, with some sessions marked besides, each mark as if it had been entered on its day; what else was noted
   * with a known mark stays with it.
   */
  marked(known: (slot: Slot) => string | null, given: ReadonlyMap<Slot, string>, codes: CodeSet): Register {
    const { calendar, timetable, marks, onRoll } = this.parts;
    const draft = new RegisterDraft(calendar, timetable, { from: null, to: Infinity });
    for (let slot = 0; slot < timetable.slotCount; slot += 1) {
      const code = given.get(slot) ?? known(slot);
      if (code === null) continue;
      const [day, session] = [timetable.dayOfSlot(slot), timetable.sessionOf(slot)];
      const noted = marks[slot] === NOTED && !given.has(slot) ? this.markAt(slot, codes) : null;
      if (noted === null) draft.plain(day, session, code);
      else draft.noted(day, { ...noted.mark, code, enteredOn: undefined, amendments: undefined });
    }
    return new Register({ ...draft.finish([]).parts, onRoll, firstMarked: this.#first(codes) });
  }

  /** The same marks, some of them with other versions. */
  #noting(slots: Iterable<Slot>, versions: (marked: MarkHistory, slot: Slot) => readonly Version[]): Register {
    const marks = Uint8Array.from(this.parts.marks);
    const noted = new Map(this.parts.noted);
    for (const slot of slots) {
      const written = this.#writtenAt(slot);
      if (written.length === 0) continue;
      marks[slot] = NOTED;
      noted.set(
        slot,
        written.map((marked) => ({ ...marked, versions: versions(marked, slot) })),
      );
    }
    return new Register({ ...this.parts, marks, noted });
  }
}

export function plainMark(day: DayNumber, session: Session, code: string): MarkHistory {
  return { mark: { date: isoDate(day), session, code }, versions: [{ since: day, second: 0, code }] };
}

function settle(rivals: readonly MarkHistory[]): MarkHistory | null {
  const [only] = rivals;
  if (rivals.length <= 1 || only === undefined) return only ?? null;
  if (rivals.some(({ mark }) => mark.code !== only.mark.code)) return null;
  const byText = rivals.map((marked) => ({ marked, text: JSON.stringify(marked.mark) }));
  return byText.reduce((first, one) => (one.text < first.text ? one : first)).marked;
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Puts marks in their places, one after another. */
export class RegisterDraft {
  readonly #calendar: Calendar;
  readonly #timetable: Timetable;
  readonly #onRoll: OnRoll;
  readonly #marks: Uint8Array;
  readonly #texts: string[] = [""];
  readonly #numbers = new Map<string, number>();
  readonly #noted = new Map<Slot, MarkHistory[]>();
  readonly #misplaced: MisplacedMark[] = [];

  constructor(calendar: Calendar, timetable: Timetable, onRoll: OnRoll) {
    this.#calendar = calendar;
    this.#timetable = timetable;
    this.#onRoll = onRoll;
    this.#marks = new Uint8Array(timetable.slotCount);
  }

  /** A mark that is a code and nothing else. */
  plain(day: DayNumber, session: Session, code: string): void {
    const slot = this.#slotFor(day, session, code);
    if (slot === null) return;
    const number = this.#marks[slot] === 0 ? this.#numberOf(code) : NOTED;
    if (number === NOTED) this.#note(slot, plainMark(day, session, code));
    else this.#marks[slot] = number;
  }

  /** A mark with anything beside its code. */
  noted(day: DayNumber, mark: Mark): void {
    const slot = this.#slotFor(day, mark.session, mark.code);
    if (slot !== null) this.#note(slot, { mark, versions: versionsOf(mark, day) });
  }

  finish(unread: readonly Diagnostic[]): Register {
    return new Register({
      calendar: this.#calendar,
      timetable: this.#timetable,
      onRoll: [this.#onRoll],
      marks: this.#marks,
      texts: this.#texts,
      noted: this.#noted,
      misplaced: this.#misplaced,
      unread,
    });
  }

  #slotFor(day: DayNumber, session: Session, code: string): Slot | null {
    const { from, to } = this.#onRoll;
    const slot = this.#timetable.slotOf(day, session);
    const why = from !== null && day < from ? "before-entry" : day > to ? "after-leaving" : "closed";
    if (slot !== null && why === "closed") return slot;
    this.#misplaced.push({ day, session, code, why });
    return null;
  }

  #note(slot: Slot, marked: MarkHistory): void {
    const byte = this.#marks[slot] ?? 0;
    const before = this.#noted.get(slot) ?? [];
    if (byte !== 0 && byte !== NOTED)
      before.push(plainMark(this.#timetable.dayOfSlot(slot), this.#timetable.sessionOf(slot), this.#texts[byte] ?? ""));
    this.#noted.set(slot, [...before, marked]);
    this.#marks[slot] = NOTED;
  }

  /** The number of a text; once there are more texts than numbers, the mark is noted. */
  #numberOf(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    if (this.#texts.length >= NOTED) return NOTED;
    const made = this.#texts.push(code) - 1;
    this.#numbers.set(code, made);
    return made;
  }
}
