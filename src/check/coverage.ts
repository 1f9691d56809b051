import { compileCondition, type SharedConditions, type Trace } from "../conditions/compiled-condition.ts";
import type { Leaf } from "../conditions/condition-schema.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { type ParseOptions, parsePack } from "../packs/parse-pack.ts";
import { leavesOf, sharedNamesIn } from "../packs/walk.ts";
import { goalsOfLeaf, type Shown } from "./coverage-goals.ts";
import { conditionedEntries, type Exampled, exampleReadings } from "./examples.ts";

/** Something the examples of a pack ought to show and do not. */
export interface Uncovered {
  readonly at: string;
  readonly what: string;
}

/** How far the examples of a pack show what its rules and stages do, on each side of every boundary. */
export interface Coverage {
  /** How many things the examples ought to show, and how many of them they do. */
  readonly goals: number;
  readonly met: number;
  /** In percent, rounded down: 100 only where nothing is left. */
  readonly percent: number;
  readonly missing: readonly Uncovered[];
}

/**
 * Measures the examples of a pack: whether each rule, stage and exit is seen to fire and not to fire, each boundary is seen at its edge and
 * just off it, and each other comparison is seen to hold and not to hold.
 *
 * @param json the pack as parsed JSON; one that does not parse has nothing to cover
 * @param options.bases packs it may extend, beside the national bases that ship with the library
 */
export function coverPack(json: unknown, options: ParseOptions = {}): Coverage {
  const parsed = parsePack(json, options);
  return coverageOf(parsed.ok ? goalsOf(parsed.own, parsed.pack) : []);
}

/** One thing the examples ought to show. */
interface Goal extends Uncovered {
  readonly met: boolean;
}

function coverageOf(goals: readonly Goal[]): Coverage {
  const met = goals.filter((goal) => goal.met).length;
  const percent = goals.length === 0 ? 100 : Math.floor((met * 100) / goals.length);
  return {
    goals: goals.length,
    met,
    percent,
    missing: goals.filter((goal) => !goal.met).map(({ at, what }) => ({ at, what })),
  };
}

type SeenLeaves = ReadonlyMap<Leaf, readonly Shown[]>;

function goalsOf(own: Pack, pack: Pack): readonly Goal[] {
  const shared: SharedConditions = new Map((pack.conditions ?? []).map((condition) => [condition.id, condition.when]));
  const shown = conditionedEntries(own).map((entry) => {
    const compiled = compileCondition(entry.when, shared);
    return {
      entry,
      traces: entry.examples.map((example) => ({ example, trace: compiled.trace(exampleReadings(pack, example)) })),
    };
  });
  const seen: Map<Leaf, readonly Shown[]> = new Map();
  for (const { traces } of shown) for (const { trace } of traces) collect(trace, seen);
  const ofEntries = shown.flatMap(({ entry, traces }) => [
    ...(["true", "false"] as const).map((fires) => ({
      at: entry.at,
      what: fires === "true" ? "no example fires" : "no example does not fire",
      met: traces.some(({ example }) => String(example.fires) === fires),
    })),
    ...leafGoals(entry.when, `${entry.at}/when`, seen),
    ...sharedNamesIn(entry.when).flatMap((name) =>
      sharedGoals(
        entry.at,
        name,
        traces.flatMap(({ trace }) => sharedTruths(trace, name)),
      ),
    ),
  ]);
  // A condition called from an action alone cannot be shown: actions have no examples.
  const called = new Set(shown.flatMap(({ entry }) => namesThrough(entry.when, shared)));
  const ofShared = (own.conditions ?? []).filter(({ id }) => called.has(id));
  return [...ofEntries, ...ofShared.flatMap(({ id, when }) => leafGoals(when, `conditions/${id}`, seen))];
}

function namesThrough(when: Exampled["when"], shared: SharedConditions): readonly string[] {
  return sharedNamesIn(when).flatMap((name) => {
    const inner = shared.get(name);
    return [name, ...(inner === undefined ? [] : namesThrough(inner, shared))];
  });
}

function leafGoals(when: Exampled["when"], at: string, seen: SeenLeaves): readonly Goal[] {
  return leavesOf(when, at).flatMap(({ leaf, at: place }) =>
    goalsOfLeaf(leaf).map(({ what, shows }) => ({ at: place, what, met: (seen.get(leaf) ?? []).some(shows) })),
  );
}

function sharedGoals(at: string, name: string, truths: readonly Truth[]): readonly Goal[] {
  return (["satisfied", "notSatisfied"] as const).map((truth) => ({
    at,
    what: `no example in which “${name}” ${truth === "satisfied" ? "holds" : "does not hold"}`,
    met: truths.includes(truth),
  }));
}

function collect(trace: Trace, into: Map<Leaf, readonly Shown[]>): void {
  switch (trace.kind) {
    case "leaf": {
      const { leaf } = trace.leaf;
      into.set(leaf, [...(into.get(leaf) ?? []), trace]);
      return;
    }
    case "not":
      collect(trace.part, into);
      return;
    case "shared":
      if (trace.part !== null) collect(trace.part, into);
      return;
    case "all":
    case "any":
      for (const part of trace.parts) collect(part, into);
  }
}

function sharedTruths(trace: Trace, name: string): readonly Truth[] {
  switch (trace.kind) {
    case "leaf":
      return [];
    case "not":
      return sharedTruths(trace.part, name);
    case "shared":
      return trace.name === name ? [trace.truth] : [];
    case "all":
    case "any":
      return trace.parts.flatMap((part) => sharedTruths(part, name));
  }
}
