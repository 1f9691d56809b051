import { dayOf, type IsoDate, isoDate, mondayOf } from "../kernel/dates.ts";
import type { PupilReplay } from "./replay-pupil.ts";
import type { ReplayedAction } from "./replayed-action.ts";

/** How much work a period holds: numbers of actions, by what they are, who does them, and the week (its Monday) in which they fall due. */
export interface Totals {
  readonly pupils: number;
  readonly actions: number;
  readonly byAction: Readonly<Record<string, number>>;
  readonly byRole: Readonly<Record<string, number>>;
  readonly byWeek: Readonly<Record<IsoDate, number>>;
  readonly byForce: Readonly<Record<string, number>>;
  readonly byEnd: Readonly<Record<string, number>>;
  /** Questions left open, by question. */
  readonly questions: Readonly<Record<string, number>>;
}

/** Adds up replays, one after another, so that no more than the sums need be kept. */
export class Tally {
  #pupils = 0;
  #actions = 0;
  readonly #byAction = new Map<string, number>();
  readonly #byRole = new Map<string, number>();
  readonly #byWeek = new Map<string, number>();
  readonly #byForce = new Map<string, number>();
  readonly #byEnd = new Map<string, number>();
  readonly #questions = new Map<string, number>();

  add(replay: PupilReplay): void {
    this.#pupils += 1;
    for (const action of replay.actions) this.#addAction(action);
    for (const { question } of replay.questions) count(this.#questions, question);
  }

  #addAction(action: ReplayedAction): void {
    this.#actions += 1;
    count(this.#byAction, action.action);
    for (const role of action.by === null ? ["nobody named"] : [action.by].flat()) count(this.#byRole, role);
    count(this.#byWeek, isoDate(mondayOf(dayOf(action.on))));
    count(this.#byForce, action.force);
    count(this.#byEnd, action.ended);
  }

  get totals(): Totals {
    return {
      pupils: this.#pupils,
      actions: this.#actions,
      byAction: inOrder(this.#byAction),
      byRole: inOrder(this.#byRole),
      byWeek: inOrder(this.#byWeek),
      byForce: inOrder(this.#byForce),
      byEnd: inOrder(this.#byEnd),
      questions: inOrder(this.#questions),
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
