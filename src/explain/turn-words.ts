import type { Duty } from "../clauses/duty.ts";
import { turnOn } from "../clauses/turn.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";

/** What the log says that makes it this stage's turn; null for rules, and for a ladder's first stage. */
export function turnInWords({ clause, trace, judgedAt }: Duty, { place, titles }: Speaker): string | null {
  const { turn } = clause;
  const position = turn === null ? null : turnOn(turn.ladder, place.about({ kind: "pupil" })).position;
  if (turn === null || position === null || position.current === null) return null;
  const { stage: entered, event } = position.current;
  const name = quoted(titles.stage(turn.ladder.ladder.id, entered.turn.stage.stage));
  const stage = `the stage ${name} was entered on ${longDate(event.day)}`;
  if (judgedAt.moment.day < place.moment.day) {
    const grounds = trace?.truth === "satisfied" ? ` by the figures of ${longDate(judgedAt.moment.day)}` : "";
    return sentence(`${stage}${grounds}, and this part of it is not on record yet`);
  }
  const { reviewOn } = position;
  const review =
    reviewOn === null
      ? ""
      : `; its monitoring ${reviewOn < place.moment.day ? "ended" : "ends"} on ${longDate(reviewOn)}`;
  return sentence(`${stage}${review}`);
}
