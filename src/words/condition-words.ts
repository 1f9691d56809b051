import { type Condition, type FactValue, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import { catalogue, type FactName, isFactName } from "../facts/catalogue.ts";
import { isRecord } from "../kernel/parse.ts";
import { listInWords } from "./dates-in-words.ts";
import { amountInWords } from "./number-words.ts";
import { asked } from "./operator-words.ts";
import { nameOf, unitOf, yesOrNo } from "./phrases.ts";
import type { PolicySpeaker } from "./speaker.ts";
import { spoken } from "./spoken.ts";
import { namedInWords } from "./value-words.ts";

/** A condition as the policy would say it: "attendance in the academic year is below 96% and the absence is not explained". */
export function conditionInWords(condition: Condition, speaker: PolicySpeaker): string {
  if (isLeaf(condition)) return leafInWords(condition, speaker);
  if ("condition" in condition) return condition.condition;
  if ("not" in condition) return `it is not so that ${conditionInWords(condition.not, speaker)}`;
  const [parts, joiner] = "all" in condition ? [condition.all, "and"] : [condition.any, "or"];
  return parts.map((part) => bracketed(part, parts.length, speaker)).join(`${parts.length > 2 ? "," : ""} ${joiner} `);
}

/** Inside a list of conditions, another list stands in brackets. */
function bracketed(part: Condition, siblings: number, speaker: PolicySpeaker): string {
  const words = conditionInWords(part, speaker);
  const isList = !isLeaf(part) && (("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1));
  return isList && siblings > 1 ? `(${words})` : words;
}

function leafInWords(leaf: Leaf, speaker: PolicySpeaker): string {
  if (!isFactName(leaf.fact)) return leaf.fact;
  const words = spoken(leaf.params ?? {}, speaker);
  if (typeof leaf.value === "boolean") {
    const clause = yesOrNo(leaf.fact, words, (leaf.operator === "is") === leaf.value);
    if (clause !== null) return clause;
  }
  if (leaf.fact === "eventCount") return countInWords(leaf, words.event, `${words.outcome}${words.window}`);
  const limit = limitInWords(leaf, leaf.fact, speaker);
  return `${nameOf(leaf.fact, words)} is ${asked(leaf.operator, limit)}`;
}

/** "the stage 1 letter is on record since…", "no home visit is on record". */
function countInWords({ operator, value }: Leaf, event: string, rest: string): string {
  const one = event.startsWith("“") ? event : `${/^[aeiou]/i.test(event) ? "an" : "a"} ${event}`;
  const some = (operator === "atLeast" && value === 1) || (operator === "moreThan" && value === 0);
  const none =
    (operator === "is" && value === 0) ||
    (operator === "below" && value === 1) ||
    (operator === "atMost" && value === 0);
  if (some) return `${one} is on record${rest}`;
  if (none) return `no ${event} is on record${rest}`;
  const times = typeof value === "number" ? amountInWords(value, "times") : String(value);
  return `the number of times ${one} is on record${rest} is ${asked(operator, times)}`;
}

function limitInWords(leaf: Leaf, fact: FactName, speaker: PolicySpeaker): string {
  const { value } = leaf;
  if (isFigure(value))
    return isFactName(value.fact) ? nameOf(value.fact, spoken(value.params ?? {}, speaker)) : value.fact;
  return listInWords(
    [value].flat().map((one) => valueInWords(one, leaf, fact, speaker)),
    "or",
  );
}

function valueInWords(value: unknown, leaf: Leaf, fact: FactName, speaker: PolicySpeaker): string {
  if (typeof value === "number") {
    const isPercent = catalogue[fact].type === "percent";
    return isPercent ? `${value}%` : amountInWords(value, unitOf(fact, spoken(leaf.params ?? {}, speaker)));
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null || value === "none") return "none";
  return namedInWords(String(value), leaf, speaker);
}

function isFigure(value: Leaf["value"]): value is FactValue {
  return isRecord(value);
}
