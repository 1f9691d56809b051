import type { Condition } from "../conditions/condition-schema.ts";
import type { Action } from "./action-schema.ts";
import type { Example } from "./example-schema.ts";
import type { Ladder, Stage } from "./ladder-schema.ts";
import type { Rule } from "./rule-schema.ts";
import type { Scope } from "./scope-schema.ts";
import type { Source } from "./source-schema.ts";

interface Written {
  /** Its place in the pack. */
  readonly at: string;
  /** How other entries and decisions name it: `rule-id`, `ladder/stage` or `ladder/exit`. */
  readonly name: string;
  readonly title: string | undefined;
  readonly scope: Scope;
  readonly when: Condition | undefined;
  readonly then: readonly Action[];
  /** Rules, stages and ladders whose actions fall away where it holds. */
  readonly exceptionTo: readonly string[];
  readonly source: Source | readonly Source[] | undefined;
  readonly because: string | undefined;
  readonly examples: readonly Example[];
}

/** A rule, a stage or an exit as it is written: whatever of a pack decides. */
export type Entry = Written &
  (
    | { readonly kind: "rule"; readonly rule: Rule }
    | { readonly kind: "stage"; readonly ladder: Ladder; readonly stage: Stage; readonly position: number }
    | { readonly kind: "exit"; readonly ladder: Ladder; readonly exit: NonNullable<Ladder["exit"]> }
  );

export type EntryKind = Entry["kind"];
export type StageEntry = Extract<Entry, { kind: "stage" }>;
export type ExitEntry = Extract<Entry, { kind: "exit" }>;

/** Everything of a pack that decides: its rules, and of each ladder the stages and the exit. */
export function entriesOf(pack: {
  readonly rules?: readonly Rule[] | undefined;
  readonly ladders?: readonly Ladder[] | undefined;
}): readonly Entry[] {
  return [...(pack.rules ?? []).map(entryOfRule), ...(pack.ladders ?? []).flatMap(entriesOfLadder)];
}

function entryOfRule(rule: Rule): Entry {
  const named = [rule.exceptionTo, ...rule.then.map((action) => action.exceptionTo)];
  return {
    kind: "rule",
    rule,
    at: `rules/${rule.id}`,
    name: rule.id,
    title: rule.title,
    scope: rule.scope ?? "pupil",
    when: rule.when,
    then: rule.then,
    exceptionTo: named.flatMap((one) => one ?? []),
    source: rule.source,
    because: rule.because,
    examples: rule.examples ?? [],
  };
}

export function entriesOfLadder(ladder: Ladder): readonly (StageEntry | ExitEntry)[] {
  const { exit } = ladder;
  const stages = ladder.stages.map(
    (stage, position): StageEntry => ({
      kind: "stage",
      ladder,
      stage,
      position,
      at: `ladders/${ladder.id}/stages/${stage.stage}`,
      name: `${ladder.id}/${stage.stage}`,
      title: stage.title,
      when: stage.when,
      then: stage.then,
      ...ofLadder(stage),
    }),
  );
  if (exit === undefined) return stages;
  const out: ExitEntry = {
    kind: "exit",
    ladder,
    exit,
    at: `ladders/${ladder.id}/exit`,
    name: `${ladder.id}/exit`,
    title: exit.title,
    when: exit.when,
    then: exit.then ?? [],
    ...ofLadder(exit),
  };
  return [...stages, out];
}

function ofLadder({ source, because, examples = [] }: Stage | NonNullable<Ladder["exit"]>) {
  return { scope: "pupil", exceptionTo: [], source, because, examples } as const;
}
