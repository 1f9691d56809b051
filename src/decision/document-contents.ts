import { compileCall } from "../conditions/call.ts";
import { compileCondition } from "../conditions/compiled-condition.ts";
import { catalogue } from "../facts/catalogue.ts";
import type { Place } from "../facts/place.ts";
import type { Policy } from "../packs/policy.ts";

/** What a document must contain, each item present, missing, or not known. */
export interface DocumentContent {
  readonly id: string;
  readonly title: string;
  readonly contents: readonly { readonly id: string; readonly text: string; readonly present: boolean | null }[];
}

export function documentFor(policy: Policy, id: string, place: Place): DocumentContent | null {
  const document = policy.pack.documents?.find((candidate) => candidate.id === id);
  if (document === undefined) return null;
  const contents = document.contents.map((item) => {
    const parts = [
      ...(item.condition === undefined ? [] : [truthOf(compileCondition(item.condition, policy.shared).truth(place))]),
      ...(item.question === undefined ? [] : [answered(item.question, place)]),
      ...(item.figure === undefined ? [] : [compileCall(item.figure).read(place).kind !== "missing"]),
    ];
    return { id: item.id, text: item.text, present: parts.length === 0 ? null : parts.reduce(and) };
  });
  return { id, title: document.title ?? id, contents };
}

function truthOf(truth: "satisfied" | "notSatisfied" | "undetermined"): boolean | null {
  return truth === "undetermined" ? null : truth === "satisfied";
}

/** An item that a question speaks for is present once the answer is anything but no. */
function answered(question: string, place: Place): boolean | null {
  const reading = catalogue.answer.bind({ id: question }).read(place);
  return reading.kind === "known" ? reading.value !== false : null;
}

function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
