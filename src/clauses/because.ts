import type { Trace } from "../conditions/compiled-condition.ts";
import { display, type Exact } from "../kernel/exact.ts";
import { isExact, type Reading, type Value } from "../record/reading.ts";

/** Fills a pack's own sentence with the figures the condition looked at: {lates} becomes 5. */
export function fillBecause(sentence: string, trace: Trace | null): string {
  if (trace === null) return sentence;
  const figures = figuresOf(trace);
  return sentence.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => figures.get(name) ?? whole);
}

/** Every figure of a condition by its name, for display. */
export function figuresOf(trace: Trace): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  collect(trace, figures);
  return figures;
}

function collect(trace: Trace, into: Map<string, string>): void {
  switch (trace.kind) {
    case "leaf": {
      const edges = trace.right.flatMap(exactOf);
      if (!into.has(trace.leaf.call.key)) into.set(trace.leaf.call.key, readingText(trace.left, edges));
      const other = trace.leaf.other;
      const right = trace.right[0];
      if (other !== null && right !== undefined && !into.has(other.key))
        into.set(other.key, readingText(right, exactOf(trace.left)));
      return;
    }
    case "all":
    case "any":
      for (const part of trace.parts) collect(part, into);
      return;
    case "not":
      collect(trace.part, into);
      return;
    case "shared":
      if (trace.part !== null) collect(trace.part, into);
  }
}

function exactOf(reading: Reading): Exact[] {
  if (reading.kind === "known") return isExact(reading.value) ? [reading.value] : [];
  return reading.kind === "between" ? [reading.ifPresent, reading.ifAbsent] : [];
}

/** A reading as people read it. A percentage never stands on the other side of an edge it is compared with. */
export function readingText(reading: Reading, edges: readonly Exact[] = []): string {
  switch (reading.kind) {
    case "known":
      return valueText(reading.value, edges);
    case "between": {
      const [a, b] = [valueText(reading.ifPresent, edges), valueText(reading.ifAbsent, edges)];
      return `between ${a} and ${b}`;
    }
    case "atLeast":
      return `at least ${valueText(reading.least, edges)}`;
    case "missing":
      return "not known";
  }
}

export function valueText(value: Value, edges: readonly Exact[]): string {
  if (value === null) return "none";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isExact(value)) return String(display(value, edges));
  if ("several" in value) return value.several.join(" and ");
  return value.order[value.at] ?? "none";
}
