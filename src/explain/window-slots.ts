import type { Slot } from "../calendar/timetable.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { type CountParams, crests, eligibility } from "../facts/counting.ts";
import { resolve, windowSource } from "../facts/events.ts";
import { minutesLateAt } from "../facts/late-minutes.ts";
import { countParams } from "../facts/sessions.ts";
import type { History } from "../history/history.ts";
import { resolveWindow } from "../history/window.ts";
import type { Window } from "../history/window-kind.ts";
import { wholeDay } from "../kernel/moment.ts";

/** The sessions that a count of sessions or days is made of; of a count at its highest, those of the highest. */
export function slotsCounted(params: Readonly<Record<string, unknown>>, circumstances: Circumstances): readonly Slot[] {
  const parsed = countParams.safeParse(params);
  if (!parsed.success) return [];
  const { sameReason, minutesLateAtLeast, ...count } = parsed.data;
  const { history } = circumstances.view;
  const slots = slotsInWindow(count, circumstances);
  const late =
    minutesLateAtLeast === undefined
      ? slots
      : slots.filter((slot) => (minutesLateAt(slot, circumstances) ?? 0) >= minutesLateAtLeast);
  return sameReason === true ? commonest(late, history) : late;
}

/** The sessions counted by some parameters: in the window that ends now, or at the session at which the count stood highest. */
export function slotsInWindow(params: CountParams, circumstances: Circumstances): Slot[] {
  const now = slotsNow(params.window, params, circumstances);
  const within = params.anyTimeIn === undefined ? null : resolve(params.anyTimeIn, circumstances);
  if (within === null || "missing" in within) return now;
  const { anyTimeIn: _, ...rolling } = params;
  const highest = crests(rolling, within, circumstances).reduce<{ slot: Slot; count: number } | null>(
    (most, crest) => (most === null || crest.count > most.count ? crest : most),
    null,
  );
  return highest === null || highest.count <= now.length ? now : slotsUpTo(highest.slot, rolling, circumstances);
}

function slotsNow(window: Window, params: CountParams, circumstances: Circumstances): Slot[] {
  const span = resolve(window, circumstances);
  return "missing" in span ? [] : between(span.fromSlot, span.toSlot, params, circumstances);
}

/** The sessions counted in the window that ends at a session. */
export function slotsUpTo(last: Slot, params: CountParams, circumstances: Circumstances): Slot[] {
  const source = windowSource(circumstances);
  const { view } = source;
  const day = view.history.timetable.dayOfSlot(last);
  const then = { ...view, moment: wholeDay(day), limit: last + 1 };
  const span = resolveWindow(params.window, { ...source, anchor: day, view: then });
  return "missing" in span ? [] : between(span.fromSlot, span.toSlot, params, circumstances);
}

function between(from: Slot, to: Slot, params: CountParams, circumstances: Circumstances): Slot[] {
  const { history } = circumstances.view;
  const eligible = eligibility(params, circumstances);
  const counted = history.counted(params.of);
  const found: Slot[] = [];
  for (let slot = Math.max(from, eligible.fromSlot); slot < to; slot += 1) {
    if (history.timetable.dayOfSlot(slot) <= eligible.to && history.isCounted(counted, slot)) found.push(slot);
  }
  return found;
}

/** The sessions of the reason given most often. */
function commonest(slots: readonly Slot[], history: History): readonly Slot[] {
  const byReason = new Map<string, Slot[]>();
  for (const slot of slots) {
    const reason = history.markAt(slot)?.mark.reason;
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), slot]);
  }
  return [...byReason.values()].reduce<readonly Slot[]>((most, list) => (list.length > most.length ? list : most), []);
}
