import type { Force } from "../clauses/action-schema.ts";
import { Counts } from "../kernel/counts.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { PupilReplay } from "./replay-pupil.ts";
import type { ReplayedAction } from "./replayed-action.ts";

/** What one policy asks and the other does not, on one day. */
export interface DifferentAsk {
  readonly policy: "a" | "b";
  readonly action: string;
  readonly for: string | null;
  readonly force: Force;
  readonly rules: readonly string[];
  readonly because: string;
}

/** A rule that asks for something the other policy does not ask for, and the first day on which it does. */
export interface DifferentRule {
  readonly policy: "a" | "b";
  readonly rule: string;
  readonly first: IsoDate;
}

/** How a pupil is treated differently under two policies. */
export interface PupilDifference {
  readonly pupil: string;
  readonly first: { readonly on: IsoDate; readonly asks: readonly DifferentAsk[] };
  /** Every rule of either policy by which the pupil is treated differently, and since when. */
  readonly rules: readonly DifferentRule[];
  /** How often each action is required under one policy more than under the other. */
  readonly more: { readonly a: Readonly<Record<string, number>>; readonly b: Readonly<Record<string, number>> };
}

/** The first day on which two policies ask different things of one pupil, and what; null where they never do. */
export function differenceOf(a: PupilReplay, b: PupilReplay): PupilDifference | null {
  const [ofA, ofB] = [byKey(a.actions), byKey(b.actions)];
  const [onlyA, onlyB] = [without(ofA, ofB), without(ofB, ofA)];
  const [first] = [...onlyA, ...onlyB].map(({ on }) => on).sort();
  if (first === undefined) return null;
  const asks = [...onThatDay(onlyA, first, "a"), ...onThatDay(onlyB, first, "b")];
  return {
    pupil: a.pupil,
    first: { on: first, asks },
    rules: [...rulesOf(onlyA, "a"), ...rulesOf(onlyB, "b")],
    more: { a: surplus(a.actions, b.actions), b: surplus(b.actions, a.actions) },
  };
}

function byKey(actions: readonly ReplayedAction[]): ByKey {
  const keyOf = ({ on, action, for: about, force }: ReplayedAction) => JSON.stringify([on, action, about, force]);
  return new Map(actions.map((action) => [keyOf(action), action]));
}

type ByKey = ReadonlyMap<string, ReplayedAction>;

function without(actions: ByKey, others: ByKey): ReplayedAction[] {
  return [...actions].filter(([key]) => !others.has(key)).map(([, action]) => action);
}

function rulesOf(actions: readonly ReplayedAction[], policy: "a" | "b"): DifferentRule[] {
  const firsts = new Map<string, IsoDate>();
  for (const { rules, on } of actions)
    for (const rule of rules) if (on < (firsts.get(rule) ?? "9999-12-31")) firsts.set(rule, on);
  return [...firsts].map(([rule, first]) => ({ policy, rule, first }));
}

function onThatDay(actions: readonly ReplayedAction[], on: IsoDate, policy: "a" | "b"): DifferentAsk[] {
  return actions
    .filter((action) => action.on === on)
    .map(({ action, for: about, force, rules, because }) => ({ policy, action, for: about, force, rules, because }));
}

function surplus(actions: readonly ReplayedAction[], others: readonly ReplayedAction[]) {
  const counts = new Counts();
  for (const { action } of actions) counts.add(action);
  for (const { action } of others) counts.add(action, -1);
  return counts.inOrder;
}
