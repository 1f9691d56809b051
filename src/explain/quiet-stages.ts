import type { Clause, ExitTurn, Position, StageTurn } from "../clauses/clause.ts";
import { candidates, turnOn } from "../clauses/turn.ts";
import { traceOf } from "../conditions/compiled-condition.ts";
import { listInWords, longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import type { QuietRule } from "./explanation.ts";
import { factsOf, failing, setAside } from "./why-not.ts";

type Quiet = Pick<QuietRule, "outcome" | "reason" | "facts">;

function notItsTurn(reason: string, facts: Quiet["facts"] = []): Quiet {
  return { outcome: "notItsTurn", reason: sentence(reason), facts };
}

/** Why a stage asks for nothing now. */
export function quietStage(clause: Clause, turn: StageTurn, speaker: Speaker): Quiet {
  const { place } = speaker;
  const { position } = turnOn(turn.ladder, place);
  const entered = position.entries.findLast((entry) => entry.stage === clause);
  if (entered !== undefined)
    return { outcome: "done", reason: sentence(`this stage was entered on ${longDate(entered.event.day)}`), facts: [] };
  if (!candidates(turn.ladder, position, place).some((stage) => stage === clause))
    return beforeItsTurn(turn, position, speaker);
  const held = setAside(clause, speaker);
  if (held !== null) return held;
  const truth = clause.when === null ? null : traceOf(clause.when, place).truth;
  const facts = truth === "undetermined" ? [] : factsOf(clause, speaker);
  return truth === "notSatisfied" ? failing(facts) : notItsTurn("another stage comes first", facts);
}

/** A stage that may not be considered: the stage before it is not on the log, its time has not come, or the ladder was closed. */
function beforeItsTurn(
  { ladder, after, stage }: StageTurn,
  { current, closed, reviewOn }: Position,
  { titles }: Speaker,
): Quiet {
  const before = after.map((name) => quoted(titles.stage(ladder.ladder.id, name)));
  if (current === null && closed !== null && before.length === 0) {
    return notItsTurn(
      `the stages were closed on ${longDate(closed.day)}, and nothing has fallen since that would begin them again`,
    );
  }
  if (current !== null && (after.includes(current.stage.turn.stage.stage) || stage.direct === true)) {
    const until =
      reviewOn === null
        ? `from the day after ${longDate(current.event.day)}`
        : `once the monitoring has ended on ${longDate(reviewOn)}`;
    return notItsTurn(`it is considered ${until}`);
  }
  return notItsTurn(
    before.length === 0
      ? "the pupil is on a later stage"
      : `it comes after the stage ${listInWords(before, "or")}, where the pupil is not`,
  );
}

/** Why an exit asks for nothing now. */
export function quietExit(clause: Clause, { ladder }: ExitTurn, speaker: Speaker): Quiet {
  const { current, reviewOn } = turnOn(ladder, speaker.place).position;
  if (current === null) return notItsTurn("the pupil is on none of these stages");
  if (reviewOn !== null && speaker.place.moment.day < reviewOn)
    return notItsTurn(`it is considered at the review on ${longDate(reviewOn)}`);
  return failing(factsOf(clause, speaker));
}
