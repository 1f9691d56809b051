import type { DayNumber } from "../kernel/dates.ts";
import { remembered } from "../kernel/remembered.ts";
import type { Window } from "../record/window-kind.ts";
import type { Subject } from "./subject.ts";
import type { Entering } from "./traits.ts";
import type { Stretch } from "./watch.ts";

/** Things that lie in windows, in order: sessions by their slots, or whatever else by its day. */
export interface Items {
  readonly sorted: readonly number[];
  readonly entering: Entering;
  readonly in: "slots" | "days";
}

/** What may change a reading about one thing, found once for a register and log. */
export interface Moves {
  /** Whether it may be another on any day. */
  readonly daily: boolean;
  /** Days on which it may be, in order; among them all on which a window begins or ends elsewhere than by moving on. */
  readonly days: readonly DayNumber[];
  /** Windows that move on little by little, and what they come to hold and let go of. */
  readonly windows: readonly { readonly window: Window; readonly items: readonly Items[] }[];
  /** The last stretches that were asked for. */
  readonly found: { back: Stretch | null; ahead: Stretch | null };
}

/** What may change readings about each thing, by the reading. */
export class MovesByThing {
  readonly #byKind = new Map<Subject["kind"], Map<string, Map<string, Moves>>>();

  about(kind: Subject["kind"], name: string): Map<string, Moves> {
    return remembered(
      remembered(this.#byKind, kind, () => new Map<string, Map<string, Moves>>()),
      name,
      () => new Map<string, Moves>(),
    );
  }
}
