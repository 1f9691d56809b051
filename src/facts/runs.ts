import type { Slot } from "../calendar/timetable.ts";
import type { Of } from "../codes/classes.ts";
import { whole } from "../kernel/exact.ts";
import type { Counted, History } from "../record/history.ts";
import { gapsIn, marksBegin, sessionsIn } from "../record/measure.ts";
import { between, countOf, known, missing, type Reading } from "../record/reading.ts";
import type { Span } from "../record/span.ts";
import { type GapsAs, runsOfDays, type Spell, spellsOf } from "../record/spells.ts";
import type { View } from "../record/view.ts";
import { edgesOf } from "../record/window.ts";
import type { Window } from "../record/window-kind.ts";
import type { Rest } from "./traits.ts";

export interface RunParams {
  readonly of: Of;
  readonly unit: "sessions" | "schoolDays";
}

/** A window that moves by sessions may hold part of a day, which is judged by that part: then any session at its edge counts. */
export function cutDays(unit: RunParams["unit"], window: Window): readonly Rest[] {
  const { start, end } = edgesOf(window);
  const cuts = unit === "schoolDays" && [...start, ...end].some(({ by }) => by === "session");
  return cuts ? [{ kind: "sessions", of: "possible", window, entering: "changes" }] : [];
}

/** How long a run is, and the sessions it lies between. */
interface Run {
  readonly length: number;
  readonly first: Slot;
  readonly last: Slot;
}

/** The longest run of a class in a stretch, or the one that goes on at its end. */
export function runIn(view: View, span: Span, params: RunParams, which: "longest" | "current"): Reading {
  const { history } = view;
  const counted = history.countedInSpells(params.of);
  const measure = (gapsAs: GapsAs): Run => {
    if (params.unit === "schoolDays") {
      const { days, first, last } = runsOfDays(history, counted, span.fromSlot, span.toSlot, gapsAs)[which];
      return { length: days, first, last: last + 1 };
    }
    const spells = spellsOf(history, counted, span.fromSlot, span.toSlot, gapsAs);
    const spell = which === "longest" ? longest(spells) : spells.findLast((one) => one.ongoing);
    return spell === undefined ? { length: 0, first: 0, last: 0 } : { ...spell, length: spell.sessions };
  };
  if (history.begins === null) return missing("notSupplied", "marks");
  if (which === "current" && hasEnded(history, counted, span)) return known(whole(0));
  const ifPresent = measure("present");
  const { length, first, last } = ifPresent;
  const evidence = length === 0 ? undefined : () => sessionsIn(history, counted, first, Math.min(last + 1, view.limit));
  const gaps = history.gaps(span.fromSlot, span.toSlot);
  if (span.reachesBack && (which === "longest" || couldBeLonger(view, span, length)))
    return { kind: "atLeast", least: whole(length), missing: marksBegin(history), evidence };
  return gaps === 0 || !counted.gaps
    ? countOf(whole(length), evidence)
    : between(whole(length), whole(measure("absent").length), gapsIn(history, span.fromSlot, span.toSlot), evidence);
}

function longest(spells: readonly Spell[]): Spell | undefined {
  return spells.reduce<Spell | undefined>(
    (most, spell) => (most === undefined || spell.sessions > most.sessions ? spell : most),
    undefined,
  );
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
