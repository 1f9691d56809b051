import type { Force } from "../clauses/action-schema.ts";
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
  const first = [...onlyA, ...onlyB].reduce<IsoDate | null>(
    (earliest, action) => (earliest === null || action.on < earliest ? action.on : earliest),
    null,
  );
  if (first === null) return null;
  const asks = [...onThatDay(onlyA, first, "a"), ...onThatDay(onlyB, first, "b")];
  return {
    pupil: a.pupil,
    first: { on: first, asks },
    rules: [...rulesOf(onlyA, "a"), ...rulesOf(onlyB, "b")],
    more: { a: surplus(a.actions, b.actions), b: surplus(b.actions, a.actions) },
  };
}

function byKey(actions: readonly ReplayedAction[]): ReadonlyMap<string, ReplayedAction> {
  return new Map(
    actions.map((action) => [JSON.stringify([action.on, action.action, action.for, action.force]), action]),
  );
}

function without(
  actions: ReadonlyMap<string, ReplayedAction>,
  others: ReadonlyMap<string, ReplayedAction>,
): ReplayedAction[] {
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

function surplus(
  actions: readonly ReplayedAction[],
  others: readonly ReplayedAction[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { action } of actions) counts.set(action, (counts.get(action) ?? 0) + 1);
  for (const { action } of others) counts.set(action, (counts.get(action) ?? 0) - 1);
  return Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
