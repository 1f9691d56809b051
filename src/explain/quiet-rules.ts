import { type CompiledAction, isWanted, sessionsToAmend } from "../actions/compiled-action.ts";
import { eventsOf } from "../actions/done.ts";
import { readingsFrom } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import type { Decided } from "../decision/decide.ts";
import { subjectsOf } from "../decision/subjects.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { effectiveTruth } from "../rules/assess-rule.ts";
import { type CompiledRule, isDuty } from "../rules/compiled-rule.ts";
import type { Scope } from "../rules/scope-schema.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import { explainedSources } from "../words/source-words.ts";
import { type Speaker, speakingOf } from "../words/speaker.ts";
import { subjectInWords } from "../words/subject-words.ts";
import { decidingFact } from "./deciding-fact.ts";
import type { QuietRule } from "./explanation.ts";
import { factsOf, whyNot } from "./rule-places.ts";

type Quiet = Pick<QuietRule, "outcome" | "reason" | "facts">;

/** Why a rule asks for nothing now, as the first reason about the latest thing it speaks of. */
export function quietRule(compiled: CompiledRule, decided: Decided, speaker: Speaker): QuietRule {
  const { rule } = compiled;
  const told = { rule: rule.id, title: speaker.titles.rule(rule.id), sources: explainedSources(rule.source) };
  if (!decided.decision.status.onRoll)
    return { ...told, outcome: "nothingToSpeakOf", reason: "The pupil is not on roll.", facts: [] };
  const places = subjectsOf(compiled.scope, decided.circumstances);
  const last = places.at(-1);
  if (last === undefined) return { ...told, outcome: "nothingToSpeakOf", reason: nothingOf(compiled.scope), facts: [] };
  const quiet = quietAbout(compiled, speakingOf(speaker, last));
  return { ...told, ...quiet, reason: `${quiet.reason}${aboutWhat(last, places.length, speaker)}` };
}

function nothingOf(scope: Scope): string {
  if (scope === "absence") return "There has been no absence this academic year.";
  return scope === "leaveRequest" ? "There is no open request for leave." : "There is nothing it could speak of.";
}

/** Which of several things the reason is about. */
function aboutWhat(place: Circumstances, count: number, { titles }: Speaker): string {
  const about = subjectInWords(place.subject, titles);
  if (about === null || place.subject.kind === "parent") return "";
  return ` (Looking at ${about}${count > 1 ? `, the latest of ${count}` : ""}.)`;
}

function quietAbout(compiled: CompiledRule, speaker: Speaker): Quiet {
  const not = whyNot(compiled, speaker);
  if (not !== null) return not;
  const duties = compiled.actions.filter(isDuty);
  const isKnown = effectiveTruth(compiled, speaker.circumstances) === "satisfied";
  if (!isKnown && duties.length === 0)
    return {
      outcome: "notKnown",
      reason: "It is not known whether this applies, and nothing turns on it now.",
      facts: [],
    };
  const facts = isKnown ? factsOf(compiled, speaker) : [];
  if (duties.length === 0) return { outcome: "holds", reason: holdsInWords(compiled, speaker), facts };
  return { ...undone(duties, speaker), facts };
}

/** A rule that only speaks to other rules: an exception, or a requirement of a request. */
function holdsInWords({ rule }: CompiledRule, { titles }: Speaker): string {
  const named = [rule.exceptionTo, ...rule.then.map((action) => action.exceptionTo)].flatMap((one) => one ?? []);
  const names = [...new Set(named)].map((name) => quoted(titles.rule(name)));
  if (names.length > 0) return sentence(`it applies, and sets aside ${names.join(" and ")}`);
  return "It applies, and says what may be done rather than what must be.";
}

/** Why no action of a rule that holds is asked for. */
function undone(actions: readonly CompiledAction[], speaker: Speaker): Omit<Quiet, "facts"> {
  const { circumstances } = speaker;
  const reasons = actions.map((compiled) => {
    const done = eventsOf(compiled.action, circumstances).at(-1);
    const title = quoted(compiled.action.title ?? speaker.titles.action(compiled.action.action));
    if (compiled.action.action === "amend-mark" && sessionsToAmend(compiled, circumstances).length === 0)
      return "no mark is left to change";
    if (!isWanted(compiled, circumstances)) return `${title} has a condition of its own: ${firstOf(compiled, speaker)}`;
    return done === undefined ? `${title} is not due again yet` : `${title} was done on ${longDate(done.day)}`;
  });
  return { outcome: "done", reason: sentence(reasons.join("; ").replaceAll(/\.;/g, ";")) };
}

function firstOf({ onlyIf }: CompiledAction, speaker: Speaker): string {
  const trace = onlyIf?.trace(readingsFrom(speaker.circumstances));
  const [leaf] = trace === undefined ? [] : decisive(trace);
  return leaf === undefined ? "it does not hold" : decidingFact(leaf, speaker).sentence;
}
