import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { parseMoment } from "../../src/kernel/moment.ts";
import type { Instant, Span, WindowSource } from "../../src/record/span.ts";
import type { View } from "../../src/record/view.ts";
import { resolveWindow } from "../../src/record/window.ts";
import type { WindowJson } from "../../src/record/window-kind.ts";
import { type EventRef, windowOf } from "../../src/record/window-kind.ts";

/** Events by type, each a date or a date and time. */
export type Happened = Readonly<Record<string, readonly string[]>>;

export interface Surroundings {
  readonly events?: Happened;
  readonly periods?: Readonly<Record<string, readonly [string, string] | null>>;
  readonly anchor?: string;
}

function instant(text: string): Instant {
  const moment = parseMoment(text);
  if (moment === null) throw new RangeError(`not a moment: ${text}`);
  return { day: moment.day, second: moment.timed ? moment.second : null };
}

const place = (event: Instant) => event.day * 100_000 + (event.second ?? 0);

export function windowSource(view: View, { events = {}, periods = {}, anchor }: Surroundings = {}): WindowSource {
  const latest = (ref: EventRef, before: Instant | null): Instant | null => {
    const types = ref.kind === "types" ? ref.types : [];
    const found = types.flatMap((type) => events[type] ?? []).map(instant);
    const sofar = found.filter((event) =>
      before === null ? event.day <= view.moment.day : place(event) < place(before),
    );
    return sofar.sort((a, b) => place(a) - place(b)).at(-1) ?? null;
  };
  return {
    view,
    anchor: anchor === undefined ? view.moment.day : dayOf(anchor),
    latest,
    period: (name) => {
      const dates = periods[name];
      return dates === undefined ? "unknown" : dates === null ? null : { start: dayOf(dates[0]), end: dayOf(dates[1]) };
    },
  };
}

/** A window's span, or a failure where it has none. */
export function spanOf(view: View, window: WindowJson, around: Surroundings = {}): Span {
  const resolved = resolveWindow(windowOf(window), windowSource(view, around));
  if ("missing" in resolved) throw new RangeError(`the window has no place: ${resolved.missing.what}`);
  return resolved;
}

/** A window in brief: its first and last session, `nothing`, or why it has no place. */
export function stretch(view: View, window: WindowJson, around: Surroundings = {}): string {
  const resolved = resolveWindow(windowOf(window), windowSource(view, around));
  if ("missing" in resolved) return resolved.missing.why;
  const { timetable } = view.history;
  if (resolved.toSlot <= resolved.fromSlot) return "nothing";
  return `${timetable.nameOf(resolved.fromSlot)} to ${timetable.nameOf(resolved.toSlot - 1)}${resolved.reachesBack ? ", reaches back" : ""}`;
}

/** The first and last day a window covers, sessions or not. */
export function daysOf(view: View, window: WindowJson, around: Surroundings = {}): string {
  const span = spanOf(view, window, around);
  const text = (day: number) => (Number.isFinite(day) ? isoDate(day) : "ever");
  return `${text(span.from)} to ${text(span.to)}`;
}
