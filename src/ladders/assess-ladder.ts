import { fillBecause } from "../actions/because.ts";
import { sessionsToAmend } from "../actions/compiled-action.ts";
import { deadlineOf } from "../actions/due.ts";
import { type Doubt, type Duty, forceOf, sourcesOf } from "../actions/duty.ts";
import { knownSince, standsSince } from "../actions/duty-since.ts";
import { questionsIn, traceOf } from "../actions/pending.ts";
import type { Source } from "../actions/source-schema.ts";
import type { Trace } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Missing } from "../history/reading.ts";
import type { CompiledLadder } from "./compiled-ladder.ts";
import { type Position, positionOn, skippedStages } from "./position.ts";
import { type Ask, type Asks, asksOf } from "./transition.ts";

/** Whether a rule sets a stage aside, and what is missing where that cannot be known. */
export interface Exception {
  readonly truth: Truth;
  readonly missing: readonly Missing[];
  readonly questions: readonly string[];
}

export type Excepted = (stage: string, circumstances: Circumstances) => Exception;

export interface LadderAssessment {
  readonly position: Position;
  readonly next: string | null;
  readonly duties: readonly Duty[];
  readonly doubts: readonly Doubt[];
  readonly skipped: readonly string[];
}

/** Where a pupil stands on a ladder, what it asks for now, and what about it cannot be known. */
export function assessLadder(
  compiled: CompiledLadder,
  circumstances: Circumstances,
  excepted: Excepted,
): LadderAssessment {
  const position = positionOn(compiled, circumstances);
  const asked = asksOf(compiled, position, circumstances);
  const { standing, doubts } = sortOut(compiled, asked, circumstances, excepted);
  const duties = standing.map((ask) => dutyOfStage(compiled, ask, circumstances, excepted));
  return {
    position,
    next: asked.next,
    duties,
    doubts,
    skipped: skippedStages(position).map((entry) => entry.stage.stage.stage),
  };
}

/** What a ladder asks for at a moment, and what about it cannot be known, without first days and deadlines. */
export function standingOnLadder(
  compiled: CompiledLadder,
  circumstances: Circumstances,
  excepted: Excepted,
): LadderAsks {
  return sortOut(
    compiled,
    asksOf(compiled, positionOn(compiled, circumstances), circumstances),
    circumstances,
    excepted,
  );
}

export interface LadderAsks {
  readonly standing: readonly Ask[];
  readonly doubts: readonly Doubt[];
}

/** What is asked, without what a rule sets aside; what such a rule leaves open is a doubt. */
function sortOut(
  compiled: CompiledLadder,
  { asks, doubts }: Asks,
  circumstances: Circumstances,
  excepted: Excepted,
): LadderAsks {
  const name = (stage: string) => `${compiled.ladder.id}/${stage}`;
  const standing: Ask[] = [];
  const held: Doubt[] = doubts.map((doubt) =>
    makeDoubt(name(doubt.stage), doubt.missing, doubt.trace, doubt.source, circumstances),
  );
  for (const ask of asks) {
    const exception = excepted(ask.stage, circumstances);
    if (exception.truth === "notSatisfied") standing.push(ask);
    else if (exception.truth === "undetermined")
      held.push({
        ...makeDoubt(name(ask.stage), exception.missing, null, ask.source, circumstances),
        questions: exception.questions,
      });
  }
  return { standing, doubts: held };
}

function makeDoubt(
  rule: string,
  missing: readonly Missing[],
  trace: Trace | null,
  source: Source | readonly Source[] | undefined,
  circumstances: Circumstances,
): Doubt {
  return {
    rule,
    subject: circumstances.subject,
    missing,
    sources: sourcesOf(source),
    questions: trace === null ? [] : questionsIn(trace),
    trace,
  };
}

/** An ask with its first day, its deadline and its reason. */
export function dutyOfStage(
  compiled: CompiledLadder,
  ask: Ask,
  circumstances: Circumstances,
  excepted: Excepted,
): Duty {
  const asksThis = (at: Circumstances) =>
    asksOf(compiled, positionOn(compiled, at), at).asks.some(
      (other) => other.stage === ask.stage && other.compiled === ask.compiled,
    ) && excepted(ask.stage, at).truth === "notSatisfied";
  const since = standsSince(asksThis, circumstances);
  const { action } = ask.compiled;
  const trace = ask.when === null ? null : traceOf(ask.when, whenEntered(compiled, ask, circumstances));
  return {
    action,
    rule: `${compiled.ladder.id}/${ask.stage}`,
    force: forceOf(action),
    subject: circumstances.subject,
    since,
    due:
      action.due === undefined
        ? null
        : deadlineOf(action.due, knownSince(asksThis, since, circumstances), circumstances, asksThis),
    because: fillBecause(ask.because, trace),
    sources: sourcesOf(ask.source),
    sessions: action.action === "amend-mark" ? sessionsToAmend(ask.compiled, circumstances) : [],
    trace,
  };
}

/** What is left to do in the present stage rests on the figures for which the stage was entered, not on those that followed. */
function whenEntered(compiled: CompiledLadder, ask: Ask, circumstances: Circumstances): Circumstances {
  const position = positionOn(compiled, circumstances);
  const isLeft =
    position.current?.stage.stage.stage === ask.stage && asksOf(compiled, position, circumstances).next !== ask.stage;
  return position.current === null || !isLeft ? circumstances : circumstances.on(position.current.event.day - 1);
}
