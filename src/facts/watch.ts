import type { DayNumber } from "../kernel/dates.ts";
import { firstWhere } from "../kernel/first-where.ts";

/** Days one after another on which something is the same. */
export interface Stretch {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** What was found, and the days around the one asked about on which the same would be found. */
export interface Watched<T> extends Stretch {
  readonly value: T;
}

/** Which end of a stretch is wanted as far off as it is; the other may be the day asked about. */
export type Way = "back" | "ahead";

/**
 * Whoever asks about a day can be told, beside the answer, on which days around it the answer is the same: everything read on the way
 * notes how far it holds, and the answer holds as far as all of it does.
 */
export class Watch implements Stretch {
  readonly way: Way;
  from: DayNumber = -Infinity;
  until: DayNumber = Infinity;

  constructor(way: Way) {
    this.way = way;
  }

  note({ from, until }: Stretch): void {
    if (from > this.from) this.from = from;
    if (until < this.until) this.until = until;
  }
}

/** The stretch between two changes in which a day lies; `changes` are days in order. */
export function stretchAround(changes: readonly DayNumber[], day: DayNumber): Stretch {
  const next = firstWhere(0, changes.length, (index) => (changes[index] ?? Infinity) > day);
  return { from: changes[next - 1] ?? -Infinity, until: (changes[next] ?? Infinity) - 1 };
}
