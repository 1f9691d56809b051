import type { Force } from "../clauses/action-schema.ts";
import type { Duty } from "../clauses/duty.ts";
import type { DecidedAction } from "../decision/decision-types.ts";
import { mergeDuties } from "../decision/merge.ts";
import type { StandingAction } from "../decision/standing.ts";
import { type DayNumber, type IsoDate, isoDate, parseDay } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";

/** How a required action ended: it was done, what required it passed, or the period ended first. */
export type Ended = "done" | "lapsed" | "open";

/** An action that a policy required in a period. */
export interface ReplayedAction {
  readonly pupil: string;
  readonly action: string;
  readonly title: string | null;
  readonly rules: readonly string[];
  readonly force: Force;
  readonly by: DecidedAction["by"];
  readonly to: DecidedAction["to"];
  readonly for: string | null;
  readonly because: string;
  /** The first day on which it was required. */
  readonly since: IsoDate;
  readonly due: string | null;
  /** The day it fell due: by its deadline, or at once where it has none; the day it was seen where both had passed. */
  readonly on: IsoDate;
  readonly ended: Ended;
  readonly endedOn: IsoDate | null;
}

/** A required action while it stands. */
export interface OpenAction {
  readonly key: string;
  readonly action: Omit<ReplayedAction, "ended" | "endedOn">;
  readonly standing: readonly StandingAction[];
  readonly duties: readonly Duty[];
  readonly falls: DayNumber;
}

/** An action as it stands for the first time, with its reasons, all rules that ask for it together. */
export function openAction(pupil: string, standing: readonly StandingAction[], today: DayNumber): OpenAction | null {
  const duties = standing.map((one) => one.duty());
  const [decided] = mergeDuties(duties, wholeDay(today), () => null);
  if (decided === undefined) return null;
  const { action, title, rules, force, by, to, because, since, due } = decided;
  const deadline = due === null ? null : parseDay(due.slice(0, 10));
  const falls = Math.max(today, deadline ?? today);
  return {
    key: standing[0]?.key ?? "",
    action: { pupil, action, title, rules, force, by, to, for: decided.for, because, since, due, on: isoDate(falls) },
    standing,
    duties,
    falls,
  };
}

/** An open action that another rule asks for too: the strongest force, and whichever deadline comes first. */
export function joinedBy(before: OpenAction, more: OpenAction): OpenAction {
  // What may be done falls due on no day.
  const falls = before.action.force === "may" ? more.falls : Math.min(before.falls, more.falls);
  return { ...more, falls, action: { ...more.action, on: isoDate(falls) } };
}

export function ended({ action }: OpenAction, how: Ended, on: DayNumber | null): ReplayedAction {
  return { ...action, ended: how, endedOn: on === null ? null : isoDate(on) };
}
