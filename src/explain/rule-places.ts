import { readingsFrom } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { effectiveTruth, ownTruth } from "../rules/assess-rule.ts";
import { type CompiledRule, isInForce } from "../rules/compiled-rule.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import { type Speaker, speakingOf } from "../words/speaker.ts";
import { decidingFact } from "./deciding-fact.ts";
import type { DecidingFact } from "./explanation.ts";

/** An exception speaks of the same thing as its rule, or of the pupil; null where it speaks of neither. */
export function exceptionPlace(exception: CompiledRule, circumstances: Circumstances): Circumstances | null {
  if (exception.scope === "pupil") return circumstances.about({ kind: "pupil" });
  return exception.scope === circumstances.subject.kind ? circumstances : null;
}

/** The comparisons that decided a rule about the thing spoken of. */
export function factsOf(compiled: CompiledRule, speaker: Speaker): readonly DecidingFact[] {
  if (compiled.when === null) return [];
  return decisive(compiled.when.trace(readingsFrom(speaker.circumstances))).map((leaf) => decidingFact(leaf, speaker));
}

/** Why a rule does not apply about one thing: the first reason, and every comparison behind it. */
export interface WhyNot {
  readonly outcome: "doesNotApply" | "setAside" | "notInForce";
  readonly reason: string;
  readonly facts: readonly DecidingFact[];
}

/** Why a rule does not apply about the thing spoken of; null where it does, or where that is not known. */
export function whyNot(compiled: CompiledRule, speaker: Speaker): WhyNot | null {
  const { circumstances } = speaker;
  if (!isInForce(compiled, circumstances)) return notInForce(compiled);
  if (ownTruth(compiled, circumstances) === "notSatisfied") {
    const facts = factsOf(compiled, speaker);
    return { outcome: "doesNotApply", reason: facts[0]?.sentence ?? "Its condition does not hold.", facts };
  }
  return effectiveTruth(compiled, circumstances) === "notSatisfied" ? setAside(compiled, speaker) : null;
}

function notInForce({ inForce, scope }: CompiledRule): WhyNot {
  const [from, to] = [inForce.from, inForce.to].map((day) => (Number.isFinite(day) ? longDate(day) : null));
  const days = [from == null ? "" : ` from ${from}`, to == null ? "" : ` until ${to}`].join("");
  return {
    outcome: "notInForce",
    reason: sentence(`it is in force only${scope === "absence" ? " for absences" : ""}${days}`),
    facts: [],
  };
}

function setAside(compiled: CompiledRule, speaker: Speaker): WhyNot | null {
  for (const exception of compiled.exceptions) {
    const found = exceptionHolding(exception, speaker);
    if (found !== null) return found;
  }
  return null;
}

/** An exception that holds, as the reason why what it is an exception to does not apply. */
export function exceptionHolding(exception: CompiledRule, speaker: Speaker): WhyNot | null {
  const place = exceptionPlace(exception, speaker.circumstances);
  if (place === null || effectiveTruth(exception, place) !== "satisfied") return null;
  const facts = factsOf(exception, speakingOf(speaker, place));
  const first = facts[0]?.sentence ?? "";
  const reason =
    `${sentence(`set aside by the exception ${quoted(speaker.titles.rule(exception.rule.id))}`)} ${first}`.trim();
  return { outcome: "setAside", reason, facts };
}
