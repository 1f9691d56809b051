import type { Of } from "../codes/classes.ts";
import type { Counted, History } from "../history/history.ts";
import { gapsIn, marksBegin } from "../history/measure.ts";
import { between, known, missing, type Reading } from "../history/reading.ts";
import { type GapsAs, runsOfDays, spellsOf } from "../history/spells.ts";
import type { View } from "../history/view.ts";
import type { Span } from "../history/window.ts";
import { whole } from "../kernel/exact.ts";

export interface RunParams {
  readonly of: Of;
  readonly unit: "sessions" | "schoolDays";
}

/** The longest run of a class in a stretch, or the one that goes on at its end. */
export function runIn(view: View, span: Span, params: RunParams, which: "longest" | "current"): Reading {
  const { history } = view;
  const counted = history.countedInSpells(params.of);
  const measure = (gapsAs: GapsAs): number => {
    if (params.unit === "schoolDays") return runsOfDays(history, counted, span.fromSlot, span.toSlot, gapsAs)[which];
    const spells = spellsOf(history, counted, span.fromSlot, span.toSlot, gapsAs);
    if (which === "longest") return Math.max(0, ...spells.map((spell) => spell.sessions));
    return spells.findLast((spell) => spell.ongoing)?.sessions ?? 0;
  };
  if (history.begins === null) return missing("notSupplied", "marks");
  if (which === "current" && hasEnded(history, counted, span)) return known(whole(0));
  const ifPresent = measure("present");
  const gaps = history.gaps(span.fromSlot, span.toSlot);
  if (span.reachesBack && (which === "longest" || couldBeLonger(view, span, ifPresent)))
    return { kind: "atLeast", least: whole(ifPresent), missing: marksBegin(history) };
  return gaps === 0 || !counted.gaps
    ? known(whole(ifPresent))
    : between(whole(ifPresent), whole(measure("absent")), gapsIn(history, span.fromSlot, span.toSlot));
}

/** Whether the last session known is of another kind: then no run goes on, however the gaps before it are read. */
function hasEnded(history: History, counted: Counted, span: Span): boolean {
  for (let slot = span.toSlot - 1; slot >= span.fromSlot; slot -= 1) {
    if (history.isCounted(counted, slot) || history.isGap(slot)) return false;
    if (history.isPossible(slot)) return true;
  }
  return false;
}

/** A present run is in doubt only if it reaches back to the first mark supplied. */
function couldBeLonger(view: View, span: Span, run: number): boolean {
  return (
    run > 0 &&
    view.history.count(view.history.counted("possible"), span.fromSlot, span.toSlot) <=
      run * view.history.timetable.sessions.length
  );
}
