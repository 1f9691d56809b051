import type { Length } from "../calendar/length.ts";
import { type CompiledCondition, compileCondition, type SharedConditions } from "../conditions/compiled-condition.ts";
import type { Action } from "./action-schema.ts";
import { type CompiledAction, compileAction } from "./compiled-action.ts";
import { doneTypes } from "./done.ts";
import type { Ladder, Stage } from "./ladder-schema.ts";

export interface CompiledStage {
  readonly stage: Stage;
  readonly position: number;
  /** Stages that must be on the log first; none of a stage a ladder may begin with. */
  readonly after: readonly string[];
  readonly wait: Length | null;
  readonly enteredBy: readonly string[];
  readonly branch: string | null;
  readonly branchEvent: string | null;
  readonly when: CompiledCondition | null;
  readonly early: boolean | CompiledCondition;
  readonly actions: readonly CompiledAction[];
}

export interface CompiledLadder {
  readonly ladder: Ladder;
  readonly order: readonly string[];
  readonly stages: readonly CompiledStage[];
  readonly exit: { readonly when: CompiledCondition; readonly actions: readonly CompiledAction[] } | null;
}

export function compileLadder(ladder: Ladder, shared: SharedConditions): CompiledLadder {
  const exit = ladder.exit;
  return {
    ladder,
    order: ladder.stages.map((stage) => stage.stage),
    stages: ladder.stages.map((stage, position) => compileStage(ladder, stage, position, shared)),
    exit:
      exit === undefined
        ? null
        : {
            when: compileCondition(exit.when, shared),
            actions: [closing(ladder), ...(exit.then ?? []).filter((action) => action.action !== "close-ladder")].map(
              (action) => compileAction(action, shared),
            ),
          },
  };
}

/** Leaving a ladder is asked for, never done: the log closes it. */
function closing(ladder: Ladder): Action {
  const own = ladder.exit?.then?.find((action) => action.action === "close-ladder");
  const by = ladder.exit?.by ?? ladder.stages[0]?.then[0]?.by;
  return { action: "close-ladder", force: "should", ...(by === undefined ? {} : { by }), ...own, ladder: ladder.id };
}

function compileStage(ladder: Ladder, stage: Stage, position: number, shared: SharedConditions): CompiledStage {
  const first = stage.then[0];
  const branch =
    typeof stage.branch === "string"
      ? { name: stage.branch, event: null }
      : (stage.branch ?? { name: null, event: null });
  return {
    stage,
    position,
    after: predecessors(ladder, stage, position),
    wait: (typeof stage.after === "object" ? stage.after.wait : undefined) ?? stage.wait ?? null,
    enteredBy: stage.enteredBy === undefined ? (first === undefined ? [] : doneTypes(first)) : [stage.enteredBy].flat(),
    branch: branch.name,
    branchEvent: branch.event,
    when: stage.when === undefined ? null : compileCondition(stage.when, shared),
    early: typeof stage.early === "object" ? compileCondition(stage.early, shared) : (stage.early ?? false),
    actions: stage.then.map((action) => compileAction(action, shared)),
  };
}

function predecessors(ladder: Ladder, stage: Stage, position: number): readonly string[] {
  if (typeof stage.after === "string") return [stage.after];
  if (stage.after !== undefined) return [stage.after.stage].flat();
  const before = ladder.stages
    .slice(0, position)
    .findLast((other) => branchName(other) === null || branchName(other) === branchName(stage));
  return before === undefined ? [] : [before.stage];
}

export function branchName(stage: Stage): string | null {
  return typeof stage.branch === "string" ? stage.branch : (stage.branch?.name ?? null);
}
