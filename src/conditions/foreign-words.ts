import { withHelp } from "../kernel/issue-messages.ts";
import { isRecord } from "../kernel/parse.ts";

/** Operators and groups as other engines and languages call them, with the word for each here. */
const foreignOperators: ReadonlyMap<string, string> = new Map([
  ["greaterThanInclusive", "atLeast"],
  [">=", "atLeast"],
  ["greaterThan", "moreThan"],
  [">", "moreThan"],
  ["lessThanInclusive", "atMost"],
  ["<=", "atMost"],
  ["lessThan", "below"],
  ["<", "below"],
  ["equal", "is"],
  ["=", "is"],
  ["==", "is"],
  ["notEqual", "isNot"],
  ["!=", "isNot"],
  ["in", "oneOf"],
  ["notIn", "noneOf"],
]);

const foreignGroups: ReadonlyMap<string, string> = new Map([
  ["and", "all"],
  ["or", "any"],
]);

interface Written {
  readonly input: unknown;
}

/** What to write for an operator of another engine; nothing where it is not one of those. */
export function explainForeignOperator({ input }: Written): string | undefined {
  const meant = typeof input === "string" ? foreignOperators.get(input) : undefined;
  return meant === undefined
    ? undefined
    : withHelp(`\`${String(input)}\` is not an operator here`, `write \`${meant}\``);
}

/** What to write for a group of another language; nothing where it is not one of those. */
export function explainForeignGroup({ input }: Written): string | undefined {
  const written = isRecord(input) ? Object.keys(input).find((key) => foreignGroups.has(key)) : undefined;
  if (written === undefined) return undefined;
  return withHelp(`unknown key \`${written}\``, `write \`${foreignGroups.get(written) ?? "all"}\``);
}
