import { readingsFrom } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import type { Decided } from "../decision/decide.ts";
import { candidates } from "../ladders/candidates.ts";
import type { CompiledLadder, CompiledStage } from "../ladders/compiled-ladder.ts";
import type { Position } from "../ladders/position.ts";
import { listInWords, longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import { explainedSources } from "../words/source-words.ts";
import type { Speaker } from "../words/speaker.ts";
import { decidingFact } from "./deciding-fact.ts";
import type { DecidingFact, QuietRule } from "./explanation.ts";
import { exceptionHolding } from "./rule-places.ts";

type Quiet = Pick<QuietRule, "outcome" | "reason" | "facts">;

/** Why each stage of a ladder, and its exit, asks for nothing now. */
export function quietStages(compiled: CompiledLadder, decided: Decided, speaker: Speaker): QuietRule[] {
  const { ladder, exit } = compiled;
  const position = decided.assessed.ladders.get(ladder.id)?.position ?? null;
  const told = (stage: string, source: Parameters<typeof explainedSources>[0]) => {
    const rule = `${ladder.id}/${stage}`;
    return { rule, title: speaker.titles.rule(rule), sources: explainedSources(source) };
  };
  if (position === null) {
    return compiled.stages.map(({ stage }) => ({
      ...told(stage.stage, stage.source),
      outcome: "nothingToSpeakOf",
      reason: "The pupil is not on roll.",
      facts: [],
    }));
  }
  const stages = compiled.stages.map((stage) => ({
    ...told(stage.stage.stage, stage.stage.source),
    ...quietStage(compiled, stage, position, speaker),
  }));
  return exit === null
    ? stages
    : [...stages, { ...told("exit", ladder.exit?.source), ...quietExit(compiled, position, speaker) }];
}

function quietStage(compiled: CompiledLadder, stage: CompiledStage, position: Position, speaker: Speaker): Quiet {
  const entered = position.entries.findLast((entry) => entry.stage === stage);
  if (entered !== undefined)
    return { outcome: "done", reason: sentence(`this stage was entered on ${longDate(entered.event.day)}`), facts: [] };
  if (!candidates(compiled, position, speaker.circumstances).includes(stage))
    return notItsTurn(compiled, stage, position, speaker);
  const exceptions = speaker.policy.stageExceptions.get(`${compiled.ladder.id}/${stage.stage.stage}`) ?? [];
  const held = exceptions.map((exception) => exceptionHolding(exception, speaker)).find((found) => found !== null);
  if (held != null) return held;
  const trace = stage.when?.trace(readingsFrom(speaker.circumstances));
  const facts =
    trace === undefined || trace.truth === "undetermined"
      ? []
      : decisive(trace).map((leaf) => decidingFact(leaf, speaker));
  if (trace?.truth === "notSatisfied") return failing(facts);
  return { outcome: "notItsTurn", reason: "Another stage comes first.", facts };
}

function failing(facts: readonly DecidingFact[]): Quiet {
  return { outcome: "doesNotApply", reason: facts[0]?.sentence ?? "Its condition does not hold.", facts };
}

/** A stage that may not be considered: the stage before it is not on the log, its time has not come, or the ladder was closed. */
function notItsTurn(
  compiled: CompiledLadder,
  stage: CompiledStage,
  { current, closed, reviewOn }: Position,
  { titles }: Speaker,
): Quiet {
  const { id } = compiled.ladder;
  const before = stage.after.map((name) => quoted(titles.stage(id, name)));
  const reason = (text: string): Quiet => ({ outcome: "notItsTurn", reason: sentence(text), facts: [] });
  if (current === null && closed !== null && before.length === 0) {
    return reason(
      `the stages were closed on ${longDate(closed.day)}, and nothing has fallen since that would begin them again`,
    );
  }
  if (current !== null && (stage.after.includes(current.stage.stage.stage) || stage.stage.direct === true)) {
    const until =
      reviewOn === null
        ? `from the day after ${longDate(current.event.day)}`
        : `once the monitoring has ended on ${longDate(reviewOn)}`;
    return reason(`it is considered ${until}`);
  }
  return reason(
    before.length === 0
      ? "the pupil is on a later stage"
      : `it comes after the stage ${listInWords(before, "or")}, where the pupil is not`,
  );
}

function quietExit(compiled: CompiledLadder, { current, reviewOn }: Position, speaker: Speaker): Quiet {
  if (current === null || compiled.exit === null)
    return { outcome: "notItsTurn", reason: "The pupil is on none of these stages.", facts: [] };
  if (reviewOn !== null && speaker.circumstances.moment.day < reviewOn) {
    return {
      outcome: "notItsTurn",
      reason: sentence(`it is considered at the review on ${longDate(reviewOn)}`),
      facts: [],
    };
  }
  return failing(
    decisive(compiled.exit.when.trace(readingsFrom(speaker.circumstances))).map((leaf) => decidingFact(leaf, speaker)),
  );
}
