import { isOpen } from "../actions/pending.ts";
import { type CompiledCondition, readingsFrom } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import { negate, type Truth, weaker } from "../conditions/truth.ts";
import type { Decided } from "../decision/decide.ts";
import { subjectsOf } from "../decision/subjects.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Subject } from "../facts/subject.ts";
import { candidates } from "../ladders/candidates.ts";
import type { CompiledLadder } from "../ladders/compiled-ladder.ts";
import type { Policy } from "../packs/policy.ts";
import { effectiveTruth, strongestException } from "../rules/assess-rule.ts";
import { type CompiledRule, isDuty } from "../rules/compiled-rule.ts";
import type { Titles } from "../words/titles.ts";
import type { LeafTrace } from "./deciding-fact.ts";
import type { MissedRule } from "./near-miss.ts";

/** A rule or stage, about the pupil or one parent, that sessions to come could turn. */
export interface Turnable {
  readonly rule: MissedRule;
  readonly subject: Subject;
  readonly applies: boolean;
  /** The comparisons that decide it now, any one of which could be the one that turns it. */
  readonly leaves: readonly LeafTrace[];
  /** Whether it applies at a moment; undetermined where that cannot be known. */
  readonly truthAt: (moment: Circumstances) => Truth;
}

/** The rules and stages whose answer is known now and that ask for something. Rules about an absence or a request are not about sessions to come. */
export function turnables(policy: Policy, decided: Decided, titles: Titles): Turnable[] {
  const { circumstances, assessed } = decided;
  const rules = policy.rules.filter(
    (rule) => (rule.scope === "pupil" || rule.scope === "parent") && rule.actions.some(isDuty),
  );
  const ofRules = rules.flatMap((rule) =>
    subjectsOf(rule.scope, circumstances).flatMap((place) => {
      const condition = rule.when;
      if (condition === null) return [];
      const truthAt = (moment: Circumstances) => effectiveTruth(rule, moment.about(place.subject));
      const found = turnable(rule.rule.id, condition, truthAt, place, titles);
      return found.filter((one) => one.applies || asksForSomething(rule, place));
    }),
  );
  const ofLadders = policy.ladders.flatMap((ladder) => {
    const position = assessed.ladders.get(ladder.ladder.id)?.position;
    if (position === undefined) return [];
    const stages = candidates(ladder, position, circumstances).map((stage) => ({
      name: stage.stage.stage,
      when: stage.when,
    }));
    const exit = position.current === null || ladder.exit === null ? [] : [{ name: "exit", when: ladder.exit.when }];
    return [...stages, ...exit].flatMap(({ name, when }) =>
      stageTurnable(ladder, name, when, policy, circumstances, titles),
    );
  });
  return [...ofRules, ...ofLadders];
}

function asksForSomething(rule: CompiledRule, place: Circumstances): boolean {
  return rule.actions.some((action) => isDuty(action) && isOpen(action, rule.when, place));
}

function stageTurnable(
  { ladder }: CompiledLadder,
  name: string,
  when: CompiledCondition | null,
  policy: Policy,
  place: Circumstances,
  titles: Titles,
): Turnable[] {
  const id = `${ladder.id}/${name}`;
  const exceptions = policy.stageExceptions.get(id) ?? [];
  const truthAt = (moment: Circumstances) =>
    when === null
      ? "undetermined"
      : weaker(when.truth(readingsFrom(moment)), negate(strongestException(exceptions, moment)));
  return when === null ? [] : turnable(id, when, truthAt, place, titles);
}

function turnable(
  id: string,
  condition: CompiledCondition,
  truthAt: Turnable["truthAt"],
  place: Circumstances,
  titles: Titles,
): Turnable[] {
  const truth = truthAt(place);
  const trace = condition.trace(readingsFrom(place));
  if (truth === "undetermined" || trace.truth !== truth) return [];
  const applies = truth === "satisfied";
  const rule = { id, title: titles.rule(id), applies };
  return [{ rule, subject: place.subject, applies, leaves: decisive(trace), truthAt }];
}
