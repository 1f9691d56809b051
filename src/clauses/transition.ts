import { type CompiledCondition, readingsFrom, type Trace } from "../conditions/compiled-condition.ts";
import { missingIn } from "../conditions/open-questions.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Missing } from "../history/reading.ts";
import { candidates, perhapsEarly } from "./candidates.ts";
import { type CompiledAction, isWanted } from "./compiled-action.ts";
import type { CompiledLadder, CompiledStage } from "./compiled-ladder.ts";
import { eventsOf, isDone } from "./done.ts";
import { traceOf } from "./pending.ts";
import type { Entry, Position } from "./position.ts";
import { roundsOf } from "./rounds.ts";
import type { Source } from "./source-schema.ts";

/** An action a ladder asks for now, and the stage it belongs to (`exit` for closing). */
export interface Ask {
  readonly stage: string;
  readonly compiled: CompiledAction;
  readonly when: CompiledCondition | null;
  readonly because: string;
  readonly source: Source | readonly Source[] | undefined;
}

export interface StageDoubt {
  readonly stage: string;
  readonly missing: readonly Missing[];
  readonly trace: Trace | null;
  readonly source: Source | readonly Source[] | undefined;
}

export interface Asks {
  readonly asks: readonly Ask[];
  readonly doubts: readonly StageDoubt[];
  /** The stage to enter next, where one is due now. */
  readonly next: string | null;
}

/**
 * What a ladder asks for in a position: to be closed where its exit holds, and then nothing else; otherwise what is left to do in the
 * present stage, and the next stage where its condition holds.
 */
export function asksOf(compiled: CompiledLadder, position: Position, circumstances: Circumstances): Asks {
  const exit = exitAsks(compiled, position, circumstances);
  if (exit !== null && exit.asks.length > 0) return exit;
  const present = position.current === null ? [] : remaining(position.current, circumstances);
  const onward = nextAsks(compiled, position, circumstances);
  const doubts = [
    ...(exit?.doubts ?? []),
    ...(position.current === null ? [] : remainingDoubts(position.current, circumstances)),
    ...onward.doubts,
  ];
  return { asks: [...present, ...onward.asks], doubts, next: onward.next };
}

/** A ladder may be left only on or after the review date; on any day where no monitoring period is given. */
function exitAsks(compiled: CompiledLadder, position: Position, circumstances: Circumstances): Asks | null {
  const { current, reviewOn } = position;
  const { exit } = compiled;
  if (exit === null || current === null || (reviewOn !== null && circumstances.moment.day < reviewOn)) return null;
  const truth = exit.when.truth(readingsFrom(circumstances));
  if (truth === "notSatisfied") return { asks: [], doubts: [], next: null };
  const source = compiled.ladder.exit?.source;
  const because =
    compiled.ladder.exit?.because ?? compiled.ladder.exit?.title ?? compiled.ladder.title ?? compiled.ladder.id;
  if (truth === "undetermined") {
    const trace = traceOf(exit.when, circumstances);
    return { asks: [], doubts: [{ stage: "exit", missing: missingIn(trace), trace, source }], next: null };
  }
  const asks = exit.actions
    .filter((action) => isWanted(action, circumstances))
    .map((action) => ({ stage: "exit", compiled: action, when: exit.when, because, source }));
  return { asks, doubts: [], next: null };
}

/** Actions of the present stage that have not been done since it was entered. */
function remaining(entry: Entry, circumstances: Circumstances): Ask[] {
  const { stage, event } = entry;
  return stage.actions
    .filter((action) => isWanted(action, circumstances) && !isDoneInStage(action, event.day, stage, circumstances))
    .map((action) => ask(stage, action));
}

function isDoneInStage(
  compiled: CompiledAction,
  entered: number,
  stage: CompiledStage,
  circumstances: Circumstances,
): boolean {
  const { action } = compiled;
  const since = eventsOf(action, circumstances).filter((entry) => entry.day >= entered);
  if (action === stage.actions[0]?.action && action.repeat === undefined) return true;
  if (since.length === 0) return false;
  return (
    action.repeat === undefined || isDone(action, circumstances, (each) => roundsOf(each, stage.when, circumstances))
  );
}

function nextAsks(compiled: CompiledLadder, position: Position, circumstances: Circumstances): Asks {
  const doubts: StageDoubt[] = [];
  let chosen: CompiledStage | null = null;
  for (const stage of candidates(compiled, position, circumstances)) {
    const branch = branchDoubt(compiled, stage, position, circumstances);
    if (branch === "otherBranch") continue;
    const truth = stage.when === null ? "satisfied" : stage.when.truth(readingsFrom(circumstances));
    if (truth === "notSatisfied") continue;
    if (truth === "undetermined" || branch !== null) {
      const trace = truth === "undetermined" && stage.when !== null ? traceOf(stage.when, circumstances) : null;
      doubts.push({
        stage: stage.stage.stage,
        missing: [...(branch === null ? [] : [branch]), ...(trace === null ? [] : missingIn(trace))],
        trace,
        source: stage.stage.source,
      });
    } else {
      chosen = preferred(chosen, stage, position);
    }
  }
  doubts.push(...earlyDoubts(compiled, position, circumstances));
  if (chosen === null) return { asks: [], doubts, next: null };
  const stage = chosen;
  const actions = stage.actions.filter((action) => isWanted(action, circumstances));
  return {
    asks: actions.map((action) => ask(stage, action)),
    doubts: [...doubts, ...stage.actions.flatMap((action) => actionDoubt(stage, action, circumstances))],
    next: stage.stage.stage,
  };
}

/** Stages that would be entered now if it were known that they may come before the monitoring ends. */
function earlyDoubts(compiled: CompiledLadder, position: Position, circumstances: Circumstances): StageDoubt[] {
  return perhapsEarly(compiled, position, circumstances).flatMap((stage) => {
    const holds = stage.when === null || stage.when.truth(readingsFrom(circumstances)) === "satisfied";
    if (!holds || typeof stage.early !== "object" || branchDoubt(compiled, stage, position, circumstances) !== null)
      return [];
    const trace = traceOf(stage.early, circumstances);
    return [{ stage: stage.stage.stage, missing: missingIn(trace), trace, source: stage.stage.source }];
  });
}

/** One stage at a time: the furthest that may be entered, and a repetition only where nothing further may. */
function preferred(chosen: CompiledStage | null, stage: CompiledStage, position: Position): CompiledStage {
  if (chosen === null) return stage;
  const present = position.current?.stage;
  if (stage === present) return chosen;
  return chosen === present || stage.position > chosen.position ? stage : chosen;
}

/** A branch taken by an event: open to it once the event is on the log since the present stage; a question while none of the branches' is. */
function branchDoubt(
  compiled: CompiledLadder,
  stage: CompiledStage,
  position: Position,
  circumstances: Circumstances,
): Missing | "otherBranch" | null {
  if (stage.branchEvent === null || position.current?.stage.branch === stage.branch) return null;
  const since = position.current?.event.day ?? -Infinity;
  const happened = (type: string) => circumstances.events(type).some((entry) => entry.day >= since);
  if (happened(stage.branchEvent)) return null;
  const others = compiled.stages.flatMap((other) => (other.branchEvent === null ? [] : [other.branchEvent]));
  if (others.some(happened)) return "otherBranch";
  return {
    why: "unanswered",
    what: `which of ${[...new Set(others)].map((type) => `\`${type}\``).join(", ")} happened`,
  };
}

function ask(stage: CompiledStage, compiled: CompiledAction): Ask {
  const { stage: entry } = stage;
  return {
    stage: entry.stage,
    compiled,
    when: stage.when,
    because: entry.because ?? entry.title ?? entry.stage,
    source: entry.source,
  };
}

function remainingDoubts({ stage, event }: Entry, circumstances: Circumstances): StageDoubt[] {
  return stage.actions
    .filter((action) => !isDoneInStage(action, event.day, stage, circumstances))
    .flatMap((action) => actionDoubt(stage, action, circumstances));
}

function actionDoubt(stage: CompiledStage, { onlyIf }: CompiledAction, circumstances: Circumstances): StageDoubt[] {
  if (onlyIf === null || onlyIf.truth(readingsFrom(circumstances)) !== "undetermined") return [];
  const trace = traceOf(onlyIf, circumstances);
  return [{ stage: stage.stage.stage, missing: missingIn(trace), trace, source: stage.stage.source }];
}
