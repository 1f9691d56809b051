import { assess as assessClause } from "../clauses/assess.ts";
import type { LadderTurn } from "../clauses/clause.ts";
import type { Doubt, Duty } from "../clauses/duty.ts";
import { turnOn } from "../clauses/turn.ts";
import type { Place } from "../facts/place.ts";
import type { Policy } from "../packs/policy.ts";
import { subjectsOf } from "./subjects.ts";

/** Everything a policy asks for about one pupil at one moment. */
export interface Assessed {
  readonly duties: readonly Duty[];
  readonly doubts: readonly Doubt[];
  /** Where the pupil stands on each ladder; nowhere while not on roll. */
  readonly ladders: ReadonlyMap<string, LadderTurn>;
}

/** Every clause about each thing it speaks of; for a pupil who is not on roll, only what concerns entry, deletion and granted leave. */
export function assess(policy: Policy, place: Place, onRoll: boolean): Assessed {
  const assessments = policy.clauses
    .filter((clause) => onRoll || clause.concernsRoll)
    .flatMap((clause) => subjectsOf(clause.scope, place).map((there) => assessClause(clause, there)));
  const ladders = onRoll ? policy.ladders : [];
  return {
    duties: assessments.flatMap((one) => one.duties),
    doubts: assessments.flatMap((one) => one.doubts),
    ladders: new Map(ladders.map((ladder) => [ladder.ladder.id, turnOn(ladder, place)])),
  };
}
