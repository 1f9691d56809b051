import { type DayNumber, dayOf, parseDay } from "../kernel/dates.ts";
import type { Moment } from "../kernel/moment.ts";
import { END_OF_DAY, parseTime, type SecondOfDay } from "../kernel/times.ts";
import type { CaseEvent } from "./case-file.ts";

/** An event in its place in time. An untimed event stands at no particular time of its day. */
export interface LoggedEvent {
  readonly event: CaseEvent;
  readonly day: DayNumber;
  readonly second: SecondOfDay | null;
  /** The day its `about` names; null where that is no date, or nothing. */
  readonly aboutDay: DayNumber | null;
}

/** The case log as it was on a moment: events by type, withdrawn ones taken out, in order of time. */
export interface Log {
  readonly all: readonly LoggedEvent[];
  readonly ofType: (type: string) => readonly LoggedEvent[];
}

const WITHDRAWN = "withdrawn";
const WITHDRAWAL_SUFFIX = "-withdrawn";
const NONE: readonly LoggedEvent[] = [];

function place(event: CaseEvent): LoggedEvent {
  return {
    event,
    day: dayOf(event.date),
    second: event.time === undefined ? null : parseTime(event.time),
    aboutDay: event.about == null ? null : parseDay(event.about),
  };
}

function inOrder(placed: readonly LoggedEvent[]): readonly LoggedEvent[] {
  return placed
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}

function sortKey(entry: LoggedEvent): string {
  const { event, second } = entry;
  return `${event.date} ${String(second ?? END_OF_DAY).padStart(5, "0")} ${event.type} ${event.parent ?? ""} ${event.about ?? ""} ${event.until ?? ""} ${event.outcome ?? ""} ${event.note ?? ""}`;
}

/** A case log with its events in their places, sorted by type once, to be opened at one moment after another. */
export class LogBook {
  readonly placed: readonly LoggedEvent[];
  readonly #byType: ReadonlyMap<string, readonly LoggedEvent[]>;
  /** Whether anything on it takes something else off it. */
  readonly withdraws: boolean;

  constructor(placed: readonly LoggedEvent[]) {
    this.placed = placed;
    this.#byType = sortedByType(placed);
    this.withdraws = placed.some(({ event }) => event.outcome === WITHDRAWN || event.type.endsWith(WITHDRAWAL_SUFFIX));
  }

  static of(events: readonly CaseEvent[]): LogBook {
    return new LogBook(inOrder(events.map(place)));
  }

  /** The same log with more events in their places. */
  with(events: readonly CaseEvent[]): LogBook {
    if (events.length === 0) return this;
    const added = events.map(place);
    const first = Math.min(...added.map((entry) => entry.day));
    const later = this.placed.findIndex((entry) => entry.day >= first);
    const kept = later < 0 ? this.placed : this.placed.slice(0, later);
    return new LogBook([...kept, ...inOrder([...this.placed.slice(kept.length), ...added])]);
  }

  /** Whatever of a log may bear on events of a type: those of the type, and those that take one of them off the log. */
  bearingOn(type: string): readonly LoggedEvent[] {
    const withdrawals = this.withdraws
      ? [type, type.replace(/-issued$/, "")].map((stem) => stem + WITHDRAWAL_SUFFIX)
      : [];
    return [...new Set([type, ...withdrawals])].flatMap((one) => this.#byType.get(one) ?? NONE);
  }

  /** The log as it was known at a moment: what was logged by then and not withdrawn by then. */
  at(moment: Moment): Log {
    if (this.withdraws) return logWithoutWithdrawn(this.placed, moment);
    const opened = new Map<string, readonly LoggedEvent[]>();
    const ofType = (type: string) => {
      const known = opened.get(type);
      if (known !== undefined) return known;
      const all = this.#byType.get(type);
      if (all === undefined) return NONE;
      const last = all.at(-1);
      const sofar =
        last !== undefined && isBy(last, moment) && last.day < moment.day
          ? all
          : all.filter((entry) => isBy(entry, moment));
      opened.set(type, sofar);
      return sofar;
    };
    const { placed } = this;
    return {
      ofType,
      get all() {
        return placed.filter((entry) => isBy(entry, moment));
      },
    };
  }
}

function logWithoutWithdrawn(placed: readonly LoggedEvent[], moment: Moment): Log {
  const sofar = placed.filter((entry) => isBy(entry, moment));
  const withdrawals = sofar.filter((entry) => entry.event.type.endsWith(WITHDRAWAL_SUFFIX));
  const withdrawn = new Set<LoggedEvent>();
  for (const withdrawal of withdrawals) {
    const target = sofar.findLast(
      (entry) => entry !== withdrawal && !withdrawn.has(entry) && isWithdrawnBy(entry, withdrawal),
    );
    if (target !== undefined) withdrawn.add(target);
  }
  const standing = sofar.filter((entry) => entry.event.outcome !== WITHDRAWN && !withdrawn.has(entry));
  const byType = sortedByType(standing);
  return { all: standing, ofType: (type) => byType.get(type) ?? NONE };
}

function sortedByType(entries: readonly LoggedEvent[]): ReadonlyMap<string, readonly LoggedEvent[]> {
  const byType = new Map<string, LoggedEvent[]>();
  for (const entry of entries) {
    const list = byType.get(entry.event.type);
    if (list === undefined) byType.set(entry.event.type, [entry]);
    else list.push(entry);
  }
  return byType;
}

function isBy(entry: LoggedEvent, moment: Moment): boolean {
  if (entry.day !== moment.day) return entry.day < moment.day;
  return entry.second === null || entry.second <= moment.second;
}

/** `penalty-notice-withdrawn` withdraws the latest `penalty-notice-issued` (or `penalty-notice`) of the same parent, or the one of the date it is about. */
function isWithdrawnBy(entry: LoggedEvent, withdrawal: LoggedEvent): boolean {
  const stem = withdrawal.event.type.slice(0, -WITHDRAWAL_SUFFIX.length);
  if (entry.event.type !== stem && entry.event.type !== `${stem}-issued`) return false;
  const { parent, about } = withdrawal.event;
  const sameParent = parent == null || entry.event.parent == null || entry.event.parent === parent;
  const before =
    entry.day < withdrawal.day ||
    (entry.day === withdrawal.day && (entry.second ?? 0) <= (withdrawal.second ?? END_OF_DAY));
  return sameParent && before && (about == null || about === entry.event.date);
}
