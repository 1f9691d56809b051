import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import { loggedTypes } from "../facts/logged-types.ts";
import type { PolicyForFacts } from "../facts/place.ts";
import type { Clause, CompiledLadder } from "./clause.ts";
import { doneTypes } from "./done.ts";
import { restsOfPosition } from "./position.ts";

type ForFacts = Pick<PolicyForFacts, "standing" | "words">;

/** The types of logged events by which what a clause asks for may change: what its conditions read, whose turn it is, what is done, and its exceptions. */
export function typesReadBy(clause: Clause, policy: ForFacts): ReadonlySet<string> {
  const { when, turn, actions, exceptions } = clause;
  const conditions = [when, ...actions.flatMap(({ onlyIf, met }) => [onlyIf, met])];
  return new Set([
    ...conditions.flatMap((condition) => ofCondition(condition, policy)),
    ...actions.flatMap(({ action }) => doneTypes(action)),
    ...(turn === null ? [] : ofLadder(turn.ladder, policy)),
    ...exceptions.flatMap((exception) => [...typesReadBy(exception, policy)]),
  ]);
}

function ofLadder(ladder: CompiledLadder, policy: ForFacts): readonly string[] {
  const { stages, exit } = ladder;
  const wanted = exit?.actions.map(({ onlyIf }) => onlyIf) ?? [];
  const early = stages.flatMap(({ turn }) => (typeof turn.early === "object" ? [turn.early] : []));
  return [
    ...loggedTypes(restsOfPosition(ladder), policy),
    ...stages.flatMap(({ turn }) => turn.branchEvent ?? []),
    ...[...stages.map(({ when }) => when), ...early, exit?.when ?? null, ...wanted].flatMap((condition) =>
      ofCondition(condition, policy),
    ),
  ];
}

function ofCondition(condition: CompiledCondition | null, policy: ForFacts): readonly string[] {
  const calls = condition?.leaves.flatMap(({ call, other }) => (other === null ? [call] : [call, other])) ?? [];
  return calls.flatMap(({ rests }) => loggedTypes(rests, policy));
}
