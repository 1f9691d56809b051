import type { Clause } from "../clauses/clause.ts";
import { exceptionPlace, holds, isInForce, ownTruth } from "../clauses/holds.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import { type Speaker, speakingOf } from "../words/speaker.ts";
import { factsOf } from "./deciding-fact.ts";
import type { DecidingFact, QuietRule } from "./explanation.ts";

/** Why a clause asks for nothing: the first reason, and every comparison behind it. */
export type Quiet = Pick<QuietRule, "outcome" | "reason" | "facts">;

/** Why a rule does not apply about the thing spoken of; null where it does, or where that is not known. */
export function whyNot(clause: Clause, speaker: Speaker): Quiet | null {
  const { place } = speaker;
  if (!isInForce(clause, place)) return notInForce(clause);
  if (ownTruth(clause, place) === "notSatisfied") return failing(factsOf(clause.when, speaker));
  return holds(clause, place) === "notSatisfied" ? setAside(clause, speaker) : null;
}

export function failing(facts: readonly DecidingFact[]): Quiet {
  return { outcome: "doesNotApply", reason: facts[0]?.sentence ?? "Its condition does not hold.", facts };
}

function notInForce({ inForce, scope }: Clause): Quiet {
  const [from, to] = [inForce.from, inForce.to].map((day) => (Number.isFinite(day) ? longDate(day) : null));
  const days = [from == null ? "" : ` from ${from}`, to == null ? "" : ` until ${to}`].join("");
  return {
    outcome: "notInForce",
    reason: sentence(`it is in force only${scope === "absence" ? " for absences" : ""}${days}`),
    facts: [],
  };
}

/** The exception that takes a clause's actions away, as the reason why it does not apply; null where none does. */
export function setAside({ exceptions }: Clause, speaker: Speaker): Quiet | null {
  for (const exception of exceptions) {
    const place = exceptionPlace(exception, speaker.place);
    if (place === null || holds(exception, place) !== "satisfied") continue;
    const facts = factsOf(exception.when, speakingOf(speaker, place));
    const first = facts[0]?.sentence ?? "";
    const name = quoted(speaker.titles.rule(exception.name));
    const reason = `${sentence(`set aside by the exception ${name}`)} ${first}`.trim();
    return { outcome: "setAside", reason, facts };
  }
  return null;
}
