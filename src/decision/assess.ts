import type { Doubt, Duty } from "../actions/duty.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { assessLadder, type Excepted, type LadderAssessment } from "../ladders/assess-ladder.ts";
import type { Policy } from "../packs/policy.ts";
import { eventsNamed } from "../packs/walk.ts";
import { assessRule, doubtsAbout, strongestException } from "../rules/assess-rule.ts";
import type { CompiledRule } from "../rules/compiled-rule.ts";
import { subjectsOf } from "./subjects.ts";

/** Everything a policy asks for about one pupil at one moment. */
export interface Assessed {
  readonly duties: readonly Duty[];
  readonly doubts: readonly Doubt[];
  readonly ladders: ReadonlyMap<string, LadderAssessment>;
}

/** Rules about each thing they speak of, and ladders; for a pupil who is not on roll, only what concerns entry, deletion and granted leave. */
export function assess(policy: Policy, circumstances: Circumstances, onRoll: boolean): Assessed {
  const rules = policy.rules.filter((rule) => onRoll || concernsTheRoll(rule));
  const assessments = rules.flatMap((rule) =>
    subjectsOf(rule.scope, circumstances).map((place) => assessRule(rule, place)),
  );
  const excepted = exceptionsUnder(policy);
  const ladders = new Map(
    onRoll
      ? policy.ladders.map((ladder) => [
          ladder.ladder.id,
          assessLadder(ladder, circumstances, (stage, at) => excepted(`${ladder.ladder.id}/${stage}`, at)),
        ])
      : [],
  );
  const all = [...assessments, ...ladders.values()];
  return { duties: all.flatMap((one) => one.duties), doubts: all.flatMap((one) => one.doubts), ladders };
}

/** What the rules that are exceptions to stages say. */
export function exceptionsUnder(policy: Policy): Excepted {
  return (stage, at) => {
    const exceptions = policy.stageExceptions.get(stage) ?? [];
    const truth = strongestException(exceptions, at);
    return truth === "undetermined" ? { truth, ...doubtsAbout(exceptions, at) } : { truth, missing: [], questions: [] };
  };
}

const rollEvents: ReadonlySet<string> = new Set([
  "name-entered",
  "name-deleted",
  "leave-started",
  "leave-ended",
  "leave-granted",
]);

/** Whether a rule is about entry, deletion or granted leave, and so about pupils who are not on roll too. */
export function concernsTheRoll(rule: CompiledRule): boolean {
  return (rule.when?.leaves ?? []).some((leaf) =>
    [leaf.call, ...(leaf.other === null ? [] : [leaf.other])].some((call) =>
      eventsNamed(call.params).some((ref) => ref.kind === "types" && ref.types.some((type) => rollEvents.has(type))),
    ),
  );
}
