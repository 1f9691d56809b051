import { periodAt } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import { isAway, isCounted } from "../codes/classes.ts";
import type { Place } from "../facts/place.ts";
import { display, type Exact } from "../kernel/exact.ts";
import { isExact, known } from "../record/reading.ts";
import { after, codesWhere, dateOf, justBefore } from "./future.ts";
import { NEAR } from "./more-sessions.ts";
import type { EverySession, OutOfReach } from "./near-miss.ts";
import { everySessionInWords, outOfReachInWords } from "./near-miss-words.ts";
import { type RateTrial, rates } from "./trial.ts";
import { hasTurned, missOf } from "./turnable.ts";

type How = EverySession["kind"];
type Codes = ReadonlyMap<Slot, string>;

/** Until when attending, or missing, every session turns a rule about a rate; where attending never does, that it is out of reach. */
export function everySession(trial: RateTrial): (EverySession | OutOfReach)[] {
  const slots = slotsOfPeriod(trial);
  const attending = untilItTurns("attendingAll", trial, slots);
  const missing = untilItTurns("missingAll", trial, slots.slice(0, NEAR));
  const beyond = attending === null ? outOfReach(trial, slots) : null;
  return [attending, missing, beyond].flatMap((one) => one ?? []);
}

/** The sessions to come that belong to the period the rule speaks of; for a rolling window, all of the year. */
function slotsOfPeriod({ window, future: { slots, now } }: RateTrial): readonly Slot[] {
  if (window.kind === "rolling") return slots;
  const period = periodAt(now.calendar, window.period, now.moment.day);
  const { timetable } = now.view.history;
  return period === null ? [] : slots.filter((slot) => timetable.dayOfSlot(slot) <= period.until);
}

/** The codes of sessions attended or missed as asked; null where no code says so. */
function codesFor(how: How, { of, future }: RateTrial, slots: readonly Slot[]): Codes | null {
  if (how === "attendingAll") return new Map();
  return codesWhere(
    slots,
    future,
    (code) => isAway(code) && code.provisional !== true && (of === null || isCounted(of, code)),
  );
}

function untilItTurns(how: How, trial: RateTrial, slots: readonly Slot[]): EverySession | null {
  const { turnable, future } = trial;
  const codes = codesFor(how, trial, slots);
  if (codes === null) return null;
  const file = future.marked(codes);
  const index = slots.findIndex((slot) => hasTurned(turnable, after(slot, file)) !== false);
  const slot = slots[index];
  if (slot === undefined || !turnsByTheRate(trial, slot, slots[index - 1] ?? null, file)) return null;
  const rate = rateAt(trial, after(slot, file));
  if (rate === null || !isTheLastNeeded(how, trial, slot, codes)) return null;
  const claim = {
    sessions: index + 1,
    until: dateOf(slot, future),
    session: future.now.view.history.timetable.sessionOf(slot),
    code: codes.get(slot) ?? null,
    percent: display(rate, trial.edges),
  };
  return {
    kind: how,
    ...missOf(turnable),
    ...claim,
    sentence: everySessionInWords({ kind: how, ...claim }, trial),
  };
}

/** Whether it is the rate that turns the rule, at that session and not before: not a date, nor another comparison. */
function turnsByTheRate(trial: RateTrial, slot: Slot, previous: Slot | null, file: Place): boolean {
  const hasCrossed = (one: Slot | null) =>
    one !== null && trial.holdsFor(readingAt(trial, after(one, file))) !== trial.trace.truth;
  return hasTurned(trial.turnable, after(slot, file)) === true && hasCrossed(slot) && !hasCrossed(previous);
}

/** Whether the rule stays as it is if the last session is not taken yet, or goes the other way. */
function isTheLastNeeded(how: How, trial: RateTrial, slot: Slot, codes: Codes): boolean {
  const other = how === "attendingAll" ? codesFor("missingAll", trial, [slot]) : new Map<Slot, string>();
  if (other === null) return false;
  const file = trial.future.marked(new Map([...[...codes].filter(([one]) => one !== slot), ...other]));
  return [justBefore(slot, file), after(slot, file)].every((moment) => hasTurned(trial.turnable, moment) === false);
}

function readingAt({ measure, turnable }: RateTrial, place: Place) {
  return measure.read(place.about(turnable.subject));
}

function rateAt(trial: RateTrial, place: Place): Exact | null {
  const reading = readingAt(trial, place);
  return reading.kind === "known" && isExact(reading.value) ? reading.value : null;
}

function outOfReach(trial: RateTrial, slots: readonly Slot[]): OutOfReach | null {
  const { limit, future, window, edges } = trial;
  const last = slots.at(-1);
  // What a later policy would make of the rest of the period cannot be said under this one.
  if (last === undefined || limit === null || future.isCutShort || window.kind === "rolling") return null;
  const wouldTurn = (rate: Exact) => trial.holdsFor(known(rate)) !== trial.trace.truth;
  // Attending can turn the comparison only one way: attendance rises by it, absence falls.
  if (!wouldTurn(rates[trial.fact].best)) return null;
  const rate = rateAt(trial, after(last, future.marked(new Map())));
  if (rate === null || wouldTurn(rate)) return null;
  const claim = { until: dateOf(last, future), percent: display(rate, edges), needed: display(limit) };
  return {
    kind: "outOfReach",
    ...missOf(trial.turnable),
    ...claim,
    sentence: outOfReachInWords({ ...claim, turnsAtLimit: wouldTurn(limit) }, trial),
  };
}
