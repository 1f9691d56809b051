import type { Trace } from "../conditions/compiled-condition.ts";
import { readable } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { figureInWords } from "./deciding-fact.ts";

/** A policy's own sentence with the figures filled in, each word of the policy by its title. */
export function becauseInWords(because: string, trace: Trace | null, speaker: Speaker): string {
  const figures = new Map<string, string>();
  if (trace !== null) collect(trace, figures, speaker);
  return because.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => figures.get(name) ?? readable(name));
}

function collect(trace: Trace, into: Map<string, string>, speaker: Speaker): void {
  switch (trace.kind) {
    case "leaf": {
      const { leaf, left, right } = trace;
      if (!into.has(leaf.call.key)) into.set(leaf.call.key, figureInWords(leaf.call, left, right, speaker));
      const [first] = right;
      if (leaf.other === null || first === undefined || into.has(leaf.other.key)) return;
      into.set(leaf.other.key, figureInWords(leaf.other, first, [left], speaker));
      return;
    }
    case "all":
    case "any":
      for (const part of trace.parts) collect(part, into, speaker);
      return;
    case "not":
      collect(trace.part, into, speaker);
      return;
    case "shared":
      if (trace.part !== null) collect(trace.part, into, speaker);
  }
}
