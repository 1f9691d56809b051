import { entriesOf } from "../clauses/entry.ts";
import type { Example } from "../clauses/example-schema.ts";
import {
  type Call,
  type CompiledCondition,
  compileCondition,
  type Readings,
  type SharedConditions,
} from "../conditions/compiled-condition.ts";
import type { Condition } from "../conditions/condition-schema.ts";
import { literalValue } from "../conditions/literal.ts";
import { type Truth, truthOf } from "../conditions/truth.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { percentage } from "../kernel/exact.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { packDiagnostic } from "../packs/diagnostics.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { sharedNamesIn } from "../packs/walk.ts";
import { known, missing, type Reading } from "../record/reading.ts";

/** A condition of a pack that carries examples. */
export interface Exampled {
  readonly at: string;
  readonly when: Condition;
  readonly examples: readonly Example[];
}

/** Every rule, stage and exit with a condition, also those without examples. */
export function conditionedEntries(pack: Pack): readonly Exampled[] {
  return entriesOf(pack).flatMap(({ at, when, examples }) => (when === undefined ? [] : [{ at, when, examples }]));
}

/** Runs the examples of every rule, stage and exit; what a rule does otherwise than its example says is a diagnostic. */
export function runExamples(pack: Pack): Diagnostic[] {
  const shared: SharedConditions = new Map((pack.conditions ?? []).map((condition) => [condition.id, condition.when]));
  const exampledEntries = conditionedEntries(pack).filter(({ examples }) => examples.length > 0);
  return exampledEntries.flatMap((exampled) => {
    const compiled = compileCondition(exampled.when, shared);
    const twins = twinsIn(compiled);
    if (twins.length > 0)
      return twins.map((name) =>
        packDiagnostic(
          "unnamed-twins",
          exampled.at,
          `two different comparisons are both called \`${name}\``,
          "give each a `name` of its own",
        ),
      );
    const names = [...callsOf(compiled).map((call) => call.key), ...allSharedNames(exampled.when, shared)];
    return exampled.examples.flatMap((example, index) =>
      runExample(pack, compiled, example, names, `${exampled.at}/examples/${index}`),
    );
  });
}

function runExample(
  pack: Pack,
  compiled: CompiledCondition,
  example: Example,
  names: readonly string[],
  at: string,
): Diagnostic[] {
  const strangers = Object.keys(example).filter((key) => key !== "fires" && key !== "note" && !names.includes(key));
  if (strangers.length > 0)
    return strangers.map((key) =>
      packDiagnostic(
        "unknown-example-value",
        `${at}/${key}`,
        `no comparison here is called \`${key}\``,
        didYouMean(key, names),
      ),
    );
  const truth = compiled.truth(exampleReadings(pack, example));
  const expected: Truth = example.fires === "undetermined" ? "undetermined" : truthOf(example.fires);
  if (truth === expected) return [];
  return [
    packDiagnostic(
      "example-fails",
      at,
      `the example says ${firesWords[expected]}, but the rule ${doesWords[truth]}`,
      "correct the example, or the operator or value of the comparison",
    ),
  ];
}

const firesWords: Readonly<Record<Truth, string>> = {
  satisfied: "that the rule fires",
  notSatisfied: "that the rule does not fire",
  undetermined: "that it cannot be known",
};
const doesWords: Readonly<Record<Truth, string>> = {
  satisfied: "fires",
  notSatisfied: "does not fire",
  undetermined: "cannot be decided",
};

/** The figures of an example in place of a pupil's. */
export function exampleReadings(pack: Pack, example: Example): Readings {
  return {
    read: (call) => readingOf(pack, call, example[call.key]),
    given: (name) => {
      const value = example[name];
      if (!Object.hasOwn(example, name)) return undefined;
      return typeof value === "boolean" ? truthOf(value) : "undetermined";
    },
  };
}

function readingOf(pack: Pack, call: Call, value: unknown): Reading {
  const [rest] = call.rests;
  if (value === undefined || value === null)
    return rest?.kind === "answer" ? missing("unanswered", rest.question) : missing("notSupplied", call.key);
  if (typeof value === "string" && call.type === "percent") {
    const [part, outOf] = value.split("/").map(Number);
    if (part !== undefined && outOf !== undefined && outOf > 0) return known(percentage(part, outOf));
  }
  if (rest?.kind === "ladder" && typeof value === "string") {
    const order = pack.ladders?.find((ladder) => ladder.id === rest.ladder)?.stages.map((stage) => stage.stage) ?? [];
    return known({ order, at: order.indexOf(value) });
  }
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? known(literalValue(call.fact, value))
    : missing("notSupplied", call.key);
}

export function callsOf(compiled: CompiledCondition): Call[] {
  return compiled.leaves.flatMap((leaf) => (leaf.other === null ? [leaf.call] : [leaf.call, leaf.other]));
}

/** Names that stand for two different figures. */
function twinsIn(compiled: CompiledCondition): string[] {
  const figures = new Map<string, Set<string>>();
  for (const call of callsOf(compiled))
    figures.set(call.key, (figures.get(call.key) ?? new Set()).add(JSON.stringify([call.fact, call.params])));
  return [...figures].filter(([, meanings]) => meanings.size > 1).map(([name]) => name);
}

function allSharedNames(condition: Condition, shared: SharedConditions): string[] {
  return sharedNamesIn(condition).flatMap((name) => {
    const inner = shared.get(name);
    return [name, ...(inner === undefined ? [] : allSharedNames(inner, shared))];
  });
}
