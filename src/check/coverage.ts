import type { Trace } from "../conditions/compiled-condition.ts";
import type { Condition } from "../conditions/condition-schema.ts";
import { grouped } from "../kernel/grouping.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { type ParseOptions, parsePack } from "../packs/parse-pack.ts";
import { leavesOf, sharedNamesIn, sharedOf, sharedThrough } from "../packs/walk.ts";
import { goalsOfLeaf } from "./coverage-goals.ts";
import { conditionedEntries, exampleReadings } from "./examples.ts";

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

function goalsOf(own: Pack, pack: Pack): readonly Goal[] {
  const shared = sharedOf(pack);
  const shown = conditionedEntries(own, shared).map((entry) => {
    const traces = entry.examples.map((example) => entry.compiled.trace(exampleReadings(pack, example)));
    return { entry, parts: traces.flatMap(partsOf) };
  });
  const seen = grouped(
    shown.flatMap(({ parts }) => parts.filter((part) => part.kind === "leaf")),
    ({ leaf }) => leaf.leaf,
  );
  const leafGoals = (when: Condition, at: string) =>
    leavesOf(when, at).flatMap(({ leaf, at: place }) =>
      goalsOfLeaf(leaf).map(({ what, shows }) => ({ at: place, what, met: (seen.get(leaf) ?? []).some(shows) })),
    );
  const ofEntries = shown.flatMap(({ entry: { at, when, examples }, parts }) => [
    ...[true, false].map((fires) => ({
      at,
      what: fires ? "no example fires" : "no example does not fire",
      met: examples.some((example) => example.fires === fires),
    })),
    ...leafGoals(when, `${at}/when`),
    ...sharedNamesIn(when).flatMap((name) => sharedGoals(at, name, parts)),
  ]);
  // A condition called from an action alone cannot be shown: actions have no examples.
  const called = new Set(shown.flatMap(({ entry }) => [...sharedThrough(entry.when, shared).keys()]));
  const ofShared = (own.conditions ?? []).filter(({ id }) => called.has(id));
  return [...ofEntries, ...ofShared.flatMap(({ id, when }) => leafGoals(when, `conditions/${id}`))];
}

function sharedGoals(at: string, name: string, parts: readonly Trace[]): readonly Goal[] {
  return (["satisfied", "notSatisfied"] as const).map((truth) => ({
    at,
    what: `no example in which “${name}” ${truth === "satisfied" ? "holds" : "does not hold"}`,
    met: parts.some((part) => part.kind === "shared" && part.name === name && part.truth === truth),
  }));
}

/** What a condition came to, and what each part of it did. */
function partsOf(trace: Trace): readonly Trace[] {
  switch (trace.kind) {
    case "leaf":
      return [trace];
    case "not":
      return [trace, ...partsOf(trace.part)];
    case "shared":
      return trace.part === null ? [trace] : [trace, ...partsOf(trace.part)];
    case "all":
    case "any":
      return [trace, ...trace.parts.flatMap(partsOf)];
  }
}
