import type { Slot } from "../calendar/timetable.ts";
import { eligibility } from "../facts/counting.ts";
import { resolve } from "../facts/events.ts";
import { countSessions } from "../facts/highest.ts";
import type { Place } from "../facts/place.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import { isExact, known } from "../record/reading.ts";
import { codesWhere } from "./future.ts";
import type { MoreSessions } from "./near-miss.ts";
import { moreSessionsInWords } from "./near-miss-words.ts";
import type { CountTrial } from "./trial.ts";
import { hasTurned, missOf } from "./turnable.ts";

// Two school weeks: what is further off than that is no near miss.
export const NEAR = 20;

/** How many more sessions turn a rule, and by which day; null where none near enough do, or not exactly. */
export function moreSessions(trial: CountTrial): MoreSessions | null {
  const { turnable, params, future } = trial;
  const { now } = future;
  const counted = countAt(trial, now);
  const needed = counted === null ? null : turningCount(trial, counted);
  if (counted === null || needed === null) return null;
  const best = nearest(trial, needed);
  if (best === null || !isExactly(trial, best)) return null;
  const codes = [...now.view.history.counted(params.of).codes];
  const claim = { sessions: best.sessions, by: isoDate(best.by), now: counted, needed, codes };
  return { kind: "moreSessions", ...missOf(turnable), ...claim, sentence: moreSessionsInWords(claim, trial) };
}

/** A count in sessions, where it is known exactly. */
function countAt({ params, turnable }: CountTrial, place: Place): number | null {
  const reading = countSessions(params, place.about(turnable.subject));
  return reading.kind === "known" && isExact(reading.value) ? reading.value.n : null;
}

/** The first higher count at which the comparison turns. */
function turningCount({ holdsFor, perUnit, trace }: CountTrial, counted: number): number | null {
  for (let count = counted + 1; count <= counted + NEAR; count += 1) {
    const truth = holdsFor(known({ n: count, d: perUnit }));
    if (truth !== "undetermined" && truth !== trace.truth) return count;
  }
  return null;
}

interface Best {
  readonly sessions: number;
  readonly by: DayNumber;
}

/**
 * The fewest sessions, and the last day on which so few are enough: the sessions that count now leave a rolling window one after another,
 * and a day counts only while its window still holds every session to come before it.
 */
function nearest(trial: CountTrial, needed: number): Best | null {
  const { marked, slots, now } = trial.future;
  const file = marked(new Map());
  const { timetable } = now.view.history;
  let best: Best | null = null;
  for (const [index, slot] of slots.entries()) {
    const day = timetable.dayOfSlot(slot);
    const next = slots[index + 1];
    const isLastOfDay = next === undefined || timetable.dayOfSlot(next) !== day;
    const place = file.on(day);
    if (!isLastOfDay || !holdsAllToCome(trial, slots[0] ?? slot, place)) continue;
    const counted = countAt(trial, place);
    const missing = counted === null ? NEAR + 1 : needed - counted;
    if (missing > index + 1 || missing > NEAR || missing < 1) continue;
    if (best === null || missing <= best.sessions) best = { sessions: missing, by: day };
    else break;
  }
  return best;
}

function holdsAllToCome({ params, turnable }: CountTrial, first: Slot, file: Place): boolean {
  const place = file.about(turnable.subject);
  const span = resolve(params.window, place);
  const eligible = eligibility(params, place);
  if ("missing" in span) return false;
  return span.fromSlot <= first && eligible.fromSlot <= first && place.moment.day <= Math.min(span.to, eligible.to);
}

/** The claim tried out on the whole rule, with the sessions as early and as late as they can be: so many turn it, one less does not. */
function isExactly({ params, turnable, future }: CountTrial, { sessions, by }: Best): boolean {
  const { history } = future.now.view;
  const counted = history.counted(params.of);
  const open = future.slots.filter((slot) => history.timetable.dayOfSlot(slot) <= by);
  const turnsWith = (chosen: readonly Slot[]) => {
    const codes = codesWhere(chosen, future, (code) => counted.holds(code));
    return codes === null ? null : hasTurned(turnable, future.marked(codes).on(by));
  };
  const early = [turnsWith(open.slice(0, sessions)), turnsWith(open.slice(0, sessions - 1))];
  const late = [turnsWith(open.slice(-sessions)), turnsWith(open.slice(open.length - sessions + 1))];
  return [early, late].every(([enough, less]) => enough === true && less === false);
}
