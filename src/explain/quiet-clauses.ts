import type { Clause } from "../clauses/clause.ts";
import { type CompiledAction, isWanted, sessionsToAmend } from "../clauses/compiled-action.ts";
import { eventsOf } from "../clauses/done.ts";
import { does, isOwed } from "../clauses/engine-actions.ts";
import { holds } from "../clauses/holds.ts";
import type { Scope } from "../clauses/scope-schema.ts";
import type { Decided } from "../decision/decide.ts";
import { subjectsOf } from "../decision/subjects.ts";
import type { Place } from "../facts/place.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import { explainedSources } from "../words/source-words.ts";
import { type Speaker, speakingOf } from "../words/speaker.ts";
import { subjectInWords } from "../words/subject-words.ts";
import { factsOf } from "./deciding-fact.ts";
import type { QuietRule } from "./explanation.ts";
import { quietExit, quietStage } from "./quiet-stages.ts";
import { type Quiet, whyNot } from "./why-not.ts";

/** Why a clause asks for nothing now: of a rule, the first reason about the latest thing it speaks of. */
export function quietClause(clause: Clause, decided: Decided, speaker: Speaker): QuietRule {
  const told = {
    rule: clause.name,
    title: speaker.titles.rule(clause.name),
    sources: explainedSources(clause.source),
  };
  return { ...told, ...quiet(clause, decided, speaker) };
}

function quiet(clause: Clause, decided: Decided, speaker: Speaker): Quiet {
  const { turn } = clause;
  if (!decided.decision.status.onRoll) return nothing("The pupil is not on roll.");
  if (turn === null) return quietRule(clause, decided, speaker);
  return turn.kind === "exit" ? quietExit(clause, turn, speaker) : quietStage(clause, turn, speaker);
}

function nothing(reason: string, outcome: Quiet["outcome"] = "nothingToSpeakOf"): Quiet {
  return { outcome, reason, facts: [] };
}

function quietRule(clause: Clause, decided: Decided, speaker: Speaker): Quiet {
  const places = subjectsOf(clause.scope, decided.place);
  const last = places.at(-1);
  if (last === undefined) return nothing(nothingOf(clause.scope));
  const found = quietAbout(clause, speakingOf(speaker, last));
  return { ...found, reason: `${found.reason}${aboutWhat(last, places.length, speaker)}` };
}

function nothingOf(scope: Scope): string {
  if (scope === "absence") return "There has been no absence this academic year.";
  return scope === "leaveRequest" ? "There is no open request for leave." : "There is nothing it could speak of.";
}

/** Which of several things the reason is about. */
function aboutWhat(place: Place, count: number, { titles }: Speaker): string {
  const about = subjectInWords(place.subject, titles);
  if (about === null || place.subject.kind === "parent") return "";
  return ` (Looking at ${about}${count > 1 ? `, the latest of ${count}` : ""}.)`;
}

function quietAbout(clause: Clause, speaker: Speaker): Quiet {
  const not = whyNot(clause, speaker);
  if (not !== null) return not;
  const duties = clause.actions.filter(({ action }) => isOwed(action));
  const isKnown = holds(clause, speaker.place) === "satisfied";
  if (!isKnown && duties.length === 0)
    return nothing("It is not known whether this applies, and nothing turns on it now.", "notKnown");
  const facts = isKnown ? factsOf(clause.when, speaker) : [];
  if (duties.length === 0) return { outcome: "holds", reason: holdsInWords(clause, speaker), facts };
  return { ...undone(duties, speaker), facts };
}

/** A rule that only speaks to other rules: an exception, or a requirement of a request. */
function holdsInWords({ entry }: Clause, { titles }: Speaker): string {
  const names = [...new Set(entry.exceptionTo)].map((name) => quoted(titles.rule(name)));
  if (names.length > 0) return sentence(`it applies, and sets aside ${names.join(" and ")}`);
  return "It applies, and says what may be done rather than what must be.";
}

/** Why no action of a rule that holds is asked for. */
function undone(actions: readonly CompiledAction[], speaker: Speaker): Omit<Quiet, "facts"> {
  const { place } = speaker;
  const reasons = actions.map((compiled) => {
    const { action } = compiled;
    const done = eventsOf(action, place).at(-1);
    const title = quoted(action.title ?? speaker.titles.action(action.action));
    if (does(action, "recodes") && sessionsToAmend(compiled, place).length === 0) return "no mark is left to change";
    if (!isWanted(compiled, place)) {
      const [first] = factsOf(compiled.onlyIf, speaker);
      return `${title} has a condition of its own: ${first?.sentence ?? "it does not hold"}`;
    }
    return done === undefined ? `${title} is not due again yet` : `${title} was done on ${longDate(done.day)}`;
  });
  return { outcome: "done", reason: sentence(reasons.join("; ").replaceAll(/\.;/g, ";")) };
}
