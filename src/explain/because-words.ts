import type { Trace } from "../conditions/compiled-condition.ts";
import { readable } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { figureInWords, type LeafTrace, sidesOf } from "./deciding-fact.ts";

/** A policy's own sentence with the figures filled in, each word of the policy by its title. */
export function becauseInWords(because: string, trace: Trace | null, speaker: Speaker): string {
  const leaves = trace === null ? [] : leavesOf(trace);
  return because.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const sides = leaves.flatMap((leaf) => sidesOf(leaf, speaker));
    const named = sides.find((side) => side?.call.key === name);
    return named === undefined ? readable(name) : figureInWords(named, speaker);
  });
}

function leavesOf(trace: Trace): readonly LeafTrace[] {
  switch (trace.kind) {
    case "leaf":
      return [trace];
    case "all":
    case "any":
      return trace.parts.flatMap(leavesOf);
    case "not":
    case "shared":
      return trace.part === null ? [] : leavesOf(trace.part);
  }
}
