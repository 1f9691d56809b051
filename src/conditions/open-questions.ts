import type { Missing, Reading } from "../record/reading.ts";
import type { Trace } from "./compiled-condition.ts";
import { negate, stronger, type Truth, weaker } from "./truth.ts";

/** What a condition could still come to if every question in it were answered one way or the other. */
export interface Reach {
  readonly least: Truth;
  readonly most: Truth;
}

/** Answers could turn a comparison either way where nothing but answers is missing; nothing else that is missing turns by asking. */
export function reachOf(trace: Trace): Reach {
  switch (trace.kind) {
    case "leaf":
      return isUnanswered(trace)
        ? { least: "notSatisfied", most: "satisfied" }
        : { least: trace.truth, most: trace.truth };
    case "all":
      return joined(trace.parts, weaker, "satisfied");
    case "any":
      return joined(trace.parts, stronger, "notSatisfied");
    case "not": {
      const part = reachOf(trace.part);
      return { least: negate(part.most), most: negate(part.least) };
    }
    case "shared":
      return trace.part === null ? { least: trace.truth, most: trace.truth } : reachOf(trace.part);
  }
}

function joined(parts: readonly Trace[], join: (a: Truth, b: Truth) => Truth, start: Truth): Reach {
  return parts
    .map(reachOf)
    .reduce<Reach>((all, part) => ({ least: join(all.least, part.least), most: join(all.most, part.most) }), {
      least: start,
      most: start,
    });
}

function isUnanswered(trace: Extract<Trace, { kind: "leaf" }>): boolean {
  if (trace.truth !== "undetermined") return false;
  const lacking = [trace.left, ...trace.right].flatMap((reading) => missingOf(reading) ?? []);
  return lacking.length > 0 && lacking.every((one) => one.why === "unanswered");
}

function missingOf(reading: Reading): Missing | null {
  return reading.kind === "known" ? null : reading.missing;
}

/** What keeps a condition undetermined: only what is missing in comparisons that could still decide it. */
export function missingIn(trace: Trace): readonly Missing[] {
  if (trace.truth !== "undetermined") return [];
  switch (trace.kind) {
    case "leaf": {
      const found = [trace.left, ...trace.right].flatMap((reading) => missingOf(reading) ?? []);
      return found.length > 0
        ? found
        : [{ why: "notSupplied", what: `one value of \`${trace.leaf.call.key}\` that can be compared` }];
    }
    case "all":
    case "any":
      return trace.parts.flatMap(missingIn);
    case "not":
      return missingIn(trace.part);
    case "shared":
      return trace.part === null ? [] : missingIn(trace.part);
  }
}

/** The comparisons that decided a condition: those that hold where it holds, those that fail where it fails. */
export function decisive(trace: Trace): readonly Extract<Trace, { kind: "leaf" }>[] {
  switch (trace.kind) {
    case "leaf":
      return [trace];
    case "all":
    case "any":
      return trace.parts.filter((part) => part.truth === trace.truth).flatMap(decisive);
    case "not":
      return decisive(trace.part);
    case "shared":
      return trace.part === null ? [] : decisive(trace.part);
  }
}

/** The questions a condition still turns on: none where no answer could make it hold. */
export function questionsIn(trace: Trace): readonly string[] {
  if (reachOf(trace).most !== "satisfied") return [];
  return [...new Set(missingIn(trace).flatMap(({ why, what }) => (why === "unanswered" ? [what] : [])))];
}
