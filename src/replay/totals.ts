import { Counts } from "../kernel/counts.ts";
import { dayOf, type IsoDate, isoDate, mondayOf } from "../kernel/dates.ts";
import type { PupilReplay } from "./replay-pupil.ts";

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
  readonly #counts = {
    byAction: new Counts(),
    byRole: new Counts(),
    byWeek: new Counts(),
    byForce: new Counts(),
    byEnd: new Counts(),
    questions: new Counts(),
  };

  add({ actions, questions }: PupilReplay): void {
    const { byAction, byRole, byWeek, byForce, byEnd } = this.#counts;
    this.#pupils += 1;
    this.#actions += actions.length;
    for (const { action, by, on, force, ended } of actions) {
      byAction.add(action);
      for (const role of by === null ? ["nobody named"] : [by].flat()) byRole.add(role);
      byWeek.add(isoDate(mondayOf(dayOf(on))));
      byForce.add(force);
      byEnd.add(ended);
    }
    for (const { question } of questions) this.#counts.questions.add(question);
  }

  get totals(): Totals {
    const { byAction, byRole, byWeek, byForce, byEnd, questions } = this.#counts;
    return {
      pupils: this.#pupils,
      actions: this.#actions,
      byAction: byAction.inOrder,
      byRole: byRole.inOrder,
      byWeek: byWeek.inOrder,
      byForce: byForce.inOrder,
      byEnd: byEnd.inOrder,
      questions: questions.inOrder,
    };
  }
}
