import { fillBecause } from "../actions/because.ts";
import { sessionsToAmend } from "../actions/compiled-action.ts";
import { deadlineOf } from "../actions/due.ts";
import { type Doubt, type Duty, forceOf, sourcesOf } from "../actions/duty.ts";
import { knownSince, standsSince } from "../actions/duty-since.ts";
import type { Source } from "../actions/source-schema.ts";
import type { Trace } from "../conditions/compiled-condition.ts";
import { missingIn } from "../conditions/open-questions.ts";
import { questionsIn, traceOf } from "../actions/pending.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Missing } from "../history/reading.ts";
import type { CompiledLadder } from "./compiled-ladder.ts";
import { type Position, positionOn, skippedStages } from "./position.ts";
import { type Ask, asksOf } from "./transition.ts";

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
export function assessLadder(compiled: CompiledLadder, circumstances: Circumstances, excepted: Excepted): LadderAssessment {
  const position = positionOn(compiled, circumstances);
  const { asks, doubts, next } = asksOf(compiled, position, circumstances);
  const name = (stage: string) => `${compiled.ladder.id}/${stage}`;
  const duties: Duty[] = [];
  const held: Doubt[] = doubts.map((doubt) => makeDoubt(name(doubt.stage), doubt.missing, doubt.trace, doubt.source, circumstances));
  for (const ask of asks) {
    const exception = excepted(ask.stage, circumstances);
    if (exception.truth === "notSatisfied") duties.push(dutyOf(compiled, ask, circumstances, excepted));
    else if (exception.truth === "undetermined") held.push({ ...makeDoubt(name(ask.stage), exception.missing, null, ask.source, circumstances), questions: exception.questions });
  }
  return { position, next, duties, doubts: held, skipped: skippedStages(position).map((entry) => entry.stage.stage.stage) };
}

function makeDoubt(rule: string, missing: readonly Missing[], trace: Trace | null, source: Source | readonly Source[] | undefined, circumstances: Circumstances): Doubt {
  return { rule, subject: circumstances.subject, missing, sources: sourcesOf(source), questions: trace === null ? [] : questionsIn(trace), trace };
}

function dutyOf(compiled: CompiledLadder, ask: Ask, circumstances: Circumstances, excepted: Excepted): Duty {
  const asksThis = (at: Circumstances) =>
    asksOf(compiled, positionOn(compiled, at), at).asks.some((other) => other.stage === ask.stage && other.compiled === ask.compiled) && excepted(ask.stage, at).truth === "notSatisfied";
  const since = standsSince(asksThis, circumstances);
  const { action } = ask.compiled;
  const trace = ask.when === null ? null : traceOf(ask.when, circumstances);
  return {
    action,
    rule: `${compiled.ladder.id}/${ask.stage}`,
    force: forceOf(action),
    subject: circumstances.subject,
    since,
    due: action.due === undefined ? null : deadlineOf(action.due, knownSince(asksThis, since, circumstances), circumstances),
    because: fillBecause(ask.because, trace),
    sources: sourcesOf(ask.source),
    sessions: action.action === "amend-mark" ? sessionsToAmend(action, circumstances) : [],
    trace,
  };
}

