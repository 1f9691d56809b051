import type { Slot } from "../calendar/timetable.ts";
import { eligibility } from "../facts/counting.ts";
import { resolve } from "../facts/events.ts";
import { countSessions } from "../facts/highest.ts";
import type { Place } from "../facts/place.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import { isExact, known, type Reading } from "../record/reading.ts";
import type { Speaker } from "../words/speaker.ts";
import { codeWhere, type Future } from "./future.ts";
import type { MoreSessions } from "./near-miss.ts";
import { moreSessionsInWords } from "./near-miss-words.ts";
import type { Turnable } from "./turnable.ts";
import type { CountLeaf } from "./turning-leaf.ts";

// Two school weeks: what is further off than that is no near miss.
export const NEAR = 20;

/** How many more sessions turn a rule, and by which day; null where none near enough do, or not exactly. */
export function moreSessions(
  turnable: Turnable,
  leaf: CountLeaf,
  future: Future,
  speaker: Speaker,
): MoreSessions | null {
  const { now, slots } = future;
  const counted = countAt(leaf, now.about(turnable.subject));
  const needed = counted === null ? null : turningCount(leaf, counted);
  const [first] = slots;
  if (counted === null || needed === null || first === undefined) return null;
  const best = nearest(turnable, leaf, needed, future);
  if (best === null || !isExactly(turnable, leaf, best, future)) return null;
  const { sessions, by } = best;
  const codes = [...now.view.history.counted(leaf.params.of).codes];
  const claim = { sessions, by: isoDate(by), now: counted, needed, codes };
  return {
    kind: "moreSessions",
    rules: [turnable.rule],
    parents: [],
    ...claim,
    sentence: moreSessionsInWords(claim, leaf, speaker),
  };
}

/** A count in sessions, where it is known exactly. */
function countAt({ params }: CountLeaf, place: Place): number | null {
  const reading = countSessions(params, place);
  return reading.kind === "known" && isExact(reading.value) ? reading.value.n : null;
}

/** The first higher count at which the comparison turns. */
function turningCount(leaf: CountLeaf, counted: number): number | null {
  const inUnits = (sessions: number): Reading => known({ n: sessions, d: leaf.perUnit });
  for (let more = 1; more <= NEAR; more += 1) {
    const truth = leaf.holdsFor(inUnits(counted + more));
    if (truth !== "undetermined" && truth !== leaf.trace.truth) return counted + more;
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
function nearest(turnable: Turnable, leaf: CountLeaf, needed: number, { marked, slots, now }: Future): Best | null {
  const file = marked(new Map());
  const { timetable } = now.view.history;
  let best: Best | null = null;
  for (const [index, slot] of slots.entries()) {
    const day = timetable.dayOfSlot(slot);
    const isLastOfDay = slots[index + 1] === undefined || timetable.dayOfSlot(slots[index + 1] ?? slot) !== day;
    const place = file.on(day).about(turnable.subject);
    if (!isLastOfDay || !holdsAllToCome(leaf, slots[0] ?? slot, place)) continue;
    const counted = countAt(leaf, place);
    const missing = counted === null ? NEAR + 1 : needed - counted;
    if (missing > index + 1 || missing > NEAR || missing < 1) continue;
    if (best === null || missing <= best.sessions) best = { sessions: missing, by: day };
    else break;
  }
  return best;
}

function holdsAllToCome(leaf: CountLeaf, first: Slot, place: Place): boolean {
  const span = resolve(leaf.params.window, place);
  const eligible = eligibility(leaf.params, place);
  if ("missing" in span) return false;
  return span.fromSlot <= first && eligible.fromSlot <= first && place.moment.day <= Math.min(span.to, eligible.to);
}

/** The claim tried out on the whole rule, with the sessions as early and as late as they can be: so many turn it, one less does not. */
function isExactly(turnable: Turnable, leaf: CountLeaf, { sessions, by }: Best, future: Future): boolean {
  const { timetable } = future.now.view.history;
  const open = future.slots.filter((slot) => timetable.dayOfSlot(slot) <= by);
  const turnsWith = (chosen: readonly Slot[]) => {
    const codes = chosen.flatMap((slot) => {
      const code = countedCode(slot, leaf, future);
      return code === null ? [] : [[slot, code] as const];
    });
    const truth = turnable.truthAt(future.marked(new Map(codes)).on(by).about(turnable.subject));
    return codes.length < chosen.length || truth === "undetermined"
      ? null
      : (truth === "satisfied") !== turnable.applies;
  };
  const early = [turnsWith(open.slice(0, sessions)), turnsWith(open.slice(0, sessions - 1))];
  const late = [turnsWith(open.slice(-sessions)), turnsWith(open.slice(open.length - sessions + 1))];
  return [early, late].every(([enough, less]) => enough === true && less === false);
}

function countedCode(slot: Slot, leaf: CountLeaf, { now }: Future): string | null {
  const { history } = now.view;
  const counted = history.counted(leaf.params.of);
  return codeWhere(slot, history, (code) => counted.holds(code));
}
