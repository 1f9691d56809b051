import type { Slot } from "../calendar/timetable.ts";
import { isoDate } from "../kernel/dates.ts";
import { type Exact, percentage, whole } from "../kernel/exact.ts";
import type { Counted, History } from "./history.ts";
import { between, countOf, type Evidence, known, type Missing, missing, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import type { View } from "./view.ts";

/** How many sessions of a kind lie in a window. */
export function countIn(view: View, span: Span, counted: Counted): Reading {
  const { history } = view;
  const { fromSlot, toSlot } = span;
  const least = history.count(counted, fromSlot, toSlot);
  if (span.reachesBack) {
    const evidence = least === 0 ? undefined : () => sessionsIn(history, counted, fromSlot, toSlot);
    return { kind: "atLeast", least: whole(least), missing: marksBegin(history), evidence };
  }
  const gaps = counted.missing ? 0 : history.gaps(fromSlot, toSlot);
  const [present, absent] = [counted.presence ? gaps : 0, counted.gaps ? gaps : 0];
  // A gap that counts however it is filled is counted.
  const [ifPresent, ifAbsent] = [least + present, least + absent];
  const evidence =
    ifPresent + ifAbsent === 0
      ? undefined
      : () => sessionsIn(history, counted, fromSlot, toSlot, ifPresent === ifAbsent && present > 0);
  return ifPresent === ifAbsent
    ? countOf(whole(ifPresent), evidence)
    : between(whole(ifPresent), whole(ifAbsent), gapsIn(history, fromSlot, toSlot), evidence);
}

/** The sessions of a kind in a stretch, with the gaps there if they count however they are filled. */
export function sessionsIn(history: History, counted: Counted, from: Slot, to: Slot, withGaps = false): Evidence {
  const sessions: Slot[] = [];
  for (let slot = from; slot < to; slot += 1)
    if (history.isCounted(counted, slot) || (withGaps && history.isGap(slot))) sessions.push(slot);
  return { sessions };
}

/** Which way a gap counts if the pupil was present, and if the pupil was absent. */
export interface GapShare {
  readonly ifPresent: boolean;
  readonly ifAbsent: boolean;
}

/** A part of a whole, in percent: exact, and nothing at all where the whole is empty. */
export function percentIn(
  view: View,
  span: Span,
  part: Counted,
  outOf: Counted,
  gap: { readonly part: GapShare; readonly outOf: GapShare },
): Reading {
  const { history } = view;
  if (span.reachesBack) return { kind: "missing", missing: marksBegin(history) };
  const counts = {
    part: history.count(part, span.fromSlot, span.toSlot),
    outOf: history.count(outOf, span.fromSlot, span.toSlot),
  };
  const gaps = history.gaps(span.fromSlot, span.toSlot);
  const filled = (how: "ifPresent" | "ifAbsent"): Exact | null => {
    const whole = counts.outOf + (gap.outOf[how] ? gaps : 0);
    return whole === 0 ? null : percentage(counts.part + (gap.part[how] ? gaps : 0), whole);
  };
  const [present, absent] = [filled("ifPresent"), filled("ifAbsent")];
  if (counts.outOf === 0 || present === null || absent === null) return nothingToMeasure(history, span, gaps);
  return gaps === 0 ? known(present) : between(present, absent, gapsIn(history, span.fromSlot, span.toSlot));
}

function nothingToMeasure(history: History, span: Span, gaps: number): Reading {
  if (gaps > 0) return { kind: "missing", missing: gapsIn(history, span.fromSlot, span.toSlot) };
  return missing("notYet", "a possible session in the window");
}

const NAMED_AT_MOST = 5;

/** The gaps of a stretch by name. */
export function gapsIn(history: History, from: Slot, to: Slot): Missing {
  const names: string[] = [];
  let count = 0;
  for (let slot = from; slot < to; slot += 1) {
    if (!history.isGap(slot)) continue;
    count += 1;
    if (names.length < NAMED_AT_MOST) names.push(history.timetable.nameOf(slot));
  }
  const more = count > names.length ? ` and ${count - names.length} more` : "";
  return { why: "notSupplied", what: `a mark on ${names.join(", ")}${more}` };
}

/** What is missing where a window reaches back before the marks begin. */
export function marksBegin(history: History): Missing {
  const { begins } = history;
  return { why: "notSupplied", what: begins === null ? "marks" : `marks before ${isoDate(begins)}` };
}
