import { periodAt } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import { isAway, isCounted } from "../codes/classes.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../facts/place.ts";
import { isoDate } from "../kernel/dates.ts";
import { display, type Exact } from "../kernel/exact.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { Speaker } from "../words/speaker.ts";
import { after, codeWhere, type Future, justBefore } from "./future.ts";
import { NEAR } from "./more-sessions.ts";
import type { EverySession, OutOfReach } from "./near-miss.ts";
import { everySessionInWords, outOfReachInWords } from "./near-miss-words.ts";
import type { Turnable } from "./turnable.ts";
import type { RateLeaf } from "./turning-leaf.ts";

type How = EverySession["kind"];

/** Until when attending, or missing, every session turns a rule about a rate; where attending never does, that it is out of reach. */
export function everySession(
  turnable: Turnable,
  leaf: RateLeaf,
  future: Future,
  speaker: Speaker,
): (EverySession | OutOfReach)[] {
  const slots = slotsOfPeriod(leaf, future);
  const attending = untilItTurns("attendingAll", turnable, leaf, slots, future, speaker);
  const missing = untilItTurns("missingAll", turnable, leaf, slots.slice(0, NEAR), future, speaker);
  const beyond = attending === null ? outOfReach(turnable, leaf, slots, future, speaker) : null;
  return [attending, missing, beyond].flatMap((one) => one ?? []);
}

/** The sessions to come that belong to the period the rule speaks of; for a rolling window, all of the year. */
function slotsOfPeriod({ window }: RateLeaf, { slots, now }: Future): readonly Slot[] {
  if (window.kind === "rolling") return slots;
  const period = periodAt(now.calendar, window.period, now.moment.day);
  const { timetable } = now.view.history;
  return period === null ? [] : slots.filter((slot) => timetable.dayOfSlot(slot) <= period.until);
}

/** The code of a session attended or missed as asked; undefined where no code says so. */
function codesFor(how: How, leaf: RateLeaf, slots: readonly Slot[], { now }: Future): ReadonlyMap<Slot, string> | null {
  if (how === "attendingAll") return new Map();
  const { history } = now.view;
  const codes = slots.flatMap((slot) => {
    const isMissed = codeWhere(
      slot,
      history,
      (code) => isAway(code) && code.provisional !== true && (leaf.of === null || isCounted(leaf.of, code)),
    );
    return isMissed === null ? [] : [[slot, isMissed] as const];
  });
  return codes.length === slots.length ? new Map(codes) : null;
}

function untilItTurns(
  how: How,
  turnable: Turnable,
  leaf: RateLeaf,
  slots: readonly Slot[],
  future: Future,
  speaker: Speaker,
): EverySession | null {
  const codes = codesFor(how, leaf, slots, future);
  if (codes === null) return null;
  const file = future.marked(codes);
  const index = slots.findIndex((slot) => hasTurned(turnable, after(slot, file)) !== false);
  const slot = slots[index];
  if (slot === undefined || !turnsByTheRate(turnable, leaf, slot, slots[index - 1] ?? null, file)) return null;
  const rate = rateAt(leaf, after(slot, file).about(turnable.subject));
  if (rate === null || !isTheLastNeeded(how, turnable, leaf, slot, codes, future)) return null;
  const claim = {
    sessions: index + 1,
    until: isoDate(future.now.view.history.timetable.dayOfSlot(slot)),
    session: future.now.view.history.timetable.sessionOf(slot),
    code: codes.get(slot) ?? null,
    percent: display(rate, leaf.edges),
  };
  const opening = everySessionInWords({ kind: how, ...claim }, leaf, speaker);
  return { kind: how, rules: [turnable.rule], parents: [], ...claim, sentence: opening };
}

/** Whether a rule has turned at a moment; null where that cannot be known. */
function hasTurned(turnable: Turnable, moment: Place): boolean | null {
  const truth: Truth = turnable.truthAt(moment.about(turnable.subject));
  return truth === "undetermined" ? null : (truth === "satisfied") !== turnable.applies;
}

/** Whether it is the rate that turns the rule, at that session and not before: not a date, nor another comparison. */
function turnsByTheRate(turnable: Turnable, leaf: RateLeaf, slot: Slot, previous: Slot | null, file: Place): boolean {
  const truthAfter = (one: Slot) => leaf.holdsFor(readingAt(leaf, after(one, file).about(turnable.subject)));
  const before = previous === null ? leaf.trace.truth : truthAfter(previous);
  return (
    hasTurned(turnable, after(slot, file)) === true &&
    truthAfter(slot) !== leaf.trace.truth &&
    before === leaf.trace.truth
  );
}

/** Whether the rule stays as it is if the last session is not taken yet, or goes the other way. */
function isTheLastNeeded(
  how: How,
  turnable: Turnable,
  leaf: RateLeaf,
  slot: Slot,
  codes: ReadonlyMap<Slot, string>,
  future: Future,
): boolean {
  const other = how === "attendingAll" ? codesFor("missingAll", leaf, [slot], future) : new Map<Slot, string>();
  if (other === null) return false;
  const changed = new Map([...codes].filter(([one]) => one !== slot));
  for (const [one, code] of other) changed.set(one, code);
  const file = future.marked(changed);
  return [justBefore(slot, file), after(slot, file)].every((moment) => hasTurned(turnable, moment) === false);
}

function readingAt(leaf: RateLeaf, place: Place): Reading {
  return leaf.measure.read(place);
}

function rateAt(leaf: RateLeaf, place: Place): Exact | null {
  const reading = readingAt(leaf, place);
  return reading.kind === "known" && isExact(reading.value) ? reading.value : null;
}

/** Whether attending could turn the comparison at all: attendance can only rise by it, absence only fall. */
function couldBeAttended({ fact, holdsFor, trace }: RateLeaf): boolean {
  const best: Exact = { n: fact === "attendancePercent" ? 100 : 0, d: 1 };
  return holdsFor({ kind: "known", value: best }) !== trace.truth;
}

function outOfReach(
  turnable: Turnable,
  leaf: RateLeaf,
  slots: readonly Slot[],
  future: Future,
  speaker: Speaker,
): OutOfReach | null {
  const last = slots.at(-1);
  // What a later policy would make of the rest of the period cannot be said under this one.
  const { limit } = leaf;
  if (
    last === undefined ||
    limit === null ||
    future.isCutShort ||
    leaf.window.kind === "rolling" ||
    !couldBeAttended(leaf)
  )
    return null;
  const place = after(last, future.marked(new Map())).about(turnable.subject);
  const rate = rateAt(leaf, place);
  if (rate === null || leaf.holdsFor({ kind: "known", value: rate }) !== leaf.trace.truth) return null;
  const until = isoDate(future.now.view.history.timetable.dayOfSlot(last));
  const claim = { until, percent: display(rate, leaf.edges), needed: display(limit) };
  return {
    kind: "outOfReach",
    rules: [turnable.rule],
    parents: [],
    ...claim,
    sentence: outOfReachInWords(claim, leaf, speaker),
  };
}
