import { entriesOf } from "../clauses/entry.ts";
import type { Example } from "../clauses/example-schema.ts";
import type { Call } from "../conditions/call.ts";
import {
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
import { stagesOf } from "../packs/value-references.ts";
import { sharedOf, sharedThrough } from "../packs/walk.ts";
import { known, missing, type Reading } from "../record/reading.ts";

/** A condition of a pack that carries examples. */
export interface Exampled {
  readonly at: string;
  readonly when: Condition;
  readonly examples: readonly Example[];
  readonly compiled: CompiledCondition;
}

/** Every rule, stage and exit with a condition, also those without examples. */
export function conditionedEntries(pack: Pack, shared: SharedConditions): readonly Exampled[] {
  return entriesOf(pack).flatMap(({ at, when, examples }) =>
    when === undefined ? [] : [{ at, when, examples, compiled: compileCondition(when, shared) }],
  );
}

/** Runs the examples of every rule, stage and exit; what a rule does otherwise than its example says is a diagnostic. */
export function runExamples(pack: Pack): Diagnostic[] {
  const shared = sharedOf(pack);
  const exampledEntries = conditionedEntries(pack, shared).filter(({ examples }) => examples.length > 0);
  return exampledEntries.flatMap((exampled) => {
    const calls = callsOf(exampled.compiled);
    const twins = twinsIn(calls).map((name) => {
      const message = `two different comparisons are both called \`${name}\``;
      return packDiagnostic("unnamed-twins", exampled.at, message, "give each a `name` of its own");
    });
    if (twins.length > 0) return twins;
    const names = [...calls.map((call) => call.key), ...sharedThrough(exampled.when, shared).keys()];
    return exampled.examples.flatMap((example, index) =>
      runExample(pack, exampled.compiled, example, names, `${exampled.at}/examples/${index}`),
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
    return strangers.map((key) => {
      const message = `no comparison here is called \`${key}\``;
      return packDiagnostic("unknown-example-value", `${at}/${key}`, message, didYouMean(key, names));
    });
  const truth = compiled.truth(exampleReadings(pack, example));
  const expected: Truth = example.fires === "undetermined" ? "undetermined" : truthOf(example.fires);
  if (truth === expected) return [];
  const message = `the example says ${firesWords[expected]}, but the rule ${doesWords[truth]}`;
  const help = "correct the example, or the operator or value of the comparison";
  return [packDiagnostic("example-fails", at, message, help)];
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
      if (!Object.hasOwn(example, name)) return undefined;
      const value = example[name];
      return typeof value === "boolean" ? truthOf(value) : "undetermined";
    },
  };
}

function readingOf(pack: Pack, call: Call, value: unknown): Reading {
  const [rest] = call.rests;
  if (value === undefined || value === null)
    return rest?.kind === "answer" ? missing("unanswered", rest.question) : missing("notSupplied", call.key);
  if (typeof value === "string" && call.type === "percent") {
    const [part = 0, outOf = 0] = value.split("/").map(Number);
    if (outOf > 0) return known(percentage(part, outOf));
  }
  if (rest?.kind === "ladder" && typeof value === "string") {
    const order = stagesOf(pack, rest.ladder);
    return known({ order, at: order.indexOf(value) });
  }
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? known(literalValue(call.fact, value))
    : missing("notSupplied", call.key);
}

export function callsOf({ leaves }: CompiledCondition): readonly Call[] {
  return leaves.flatMap(({ call, other }) => (other === null ? [call] : [call, other]));
}

/** Names that stand for two different figures. */
function twinsIn(calls: readonly Call[]): readonly string[] {
  const ids = (name: string) => new Set(calls.flatMap(({ key, id }) => (key === name ? id : [])));
  return [...new Set(calls.map(({ key }) => key))].filter((name) => ids(name).size > 1);
}
