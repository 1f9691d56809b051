import type { z } from "zod";
import { catalogue, type FactName, factNames, isFactName } from "../facts/catalogue.ts";
import type { FactType } from "../facts/fact.ts";
import { explainIssue, withHelp } from "../kernel/issue-messages.ts";
import { isRecord } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { parseTime, timeMeant } from "../kernel/times.ts";
import { listOperators, type Operator, orderOperators } from "./operators.ts";
import { yearGroupHelp } from "./year-group-help.ts";

interface FactCall {
  readonly fact: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

interface Comparison extends FactCall {
  readonly operator?: Operator;
  readonly value?: unknown;
}

/** Numbers have an order of their own, and stages that of their ladder. */
function isOrdered(fact: FactName): boolean {
  return catalogue[fact].scale !== null || catalogue[fact].type === "stage";
}

/** Checks that a fact exists, that its parameters fit it, and that operator and value fit its type. */
export function checkFactCall(call: Comparison, context: z.RefinementCtx): void {
  if (!isFactName(call.fact)) {
    report(context, ["fact"], "unknown-fact", `\`${call.fact}\` is not a fact`, didYouMean(call.fact, factNames));
    return;
  }
  checkParams(call.fact, call.params, context);
  if (call.operator !== undefined) checkComparison(call.fact, call.operator, call.value, context);
}

function checkParams(fact: FactName, params: unknown, context: z.RefinementCtx): void {
  const result = catalogue[fact].params.safeParse(params ?? {}, { error: explainIssue });
  if (result.success) return;
  for (const issue of result.error.issues) {
    // Passed on as they are, so that the reader of unions below sees the same structure as everywhere else.
    context.addIssue({ ...issue, path: ["params", ...issue.path] });
  }
}

function checkComparison(fact: FactName, operator: Operator, value: unknown, context: z.RefinementCtx): void {
  const { type } = catalogue[fact];
  if (orderOperators.has(operator) && !isOrdered(fact) && fact !== "answer") {
    report(
      context,
      ["operator"],
      "operator-type",
      `\`${operator}\` needs a number, but \`${fact}\` is ${typeWords[type]}`,
      "use `is`, `isNot`, `oneOf` or `noneOf`",
    );
    return;
  }
  if (Array.isArray(value) && value.length === 0) return;
  if (isRecord(value)) {
    checkOtherFact(fact, operator, value["fact"], context);
    return;
  }
  if (listOperators.has(operator) !== Array.isArray(value)) {
    const help = listOperators.has(operator) ? "write a list of values" : "write one value, or use `oneOf`";
    report(context, ["value"], "value-type", `\`${operator}\` does not go with \`${JSON.stringify(value)}\``, help);
    return;
  }
  const needed = fact === "answer" ? (orderOperators.has(operator) ? "number" : null) : type;
  if (needed === null) return;
  for (const one of Array.isArray(value) ? value : [value]) checkValue(fact, needed, one, context);
}

/** A fact on the other side must be of the same type; an answer may be of any, but only a number has an order. */
function checkOtherFact(fact: FactName, operator: Operator, other: unknown, context: z.RefinementCtx): void {
  if (typeof other !== "string" || !isFactName(other)) return;
  const [left, right] = [catalogue[fact].type, catalogue[other].type];
  if (listOperators.has(operator)) {
    report(context, ["value"], "value-type", `\`${operator}\` needs a list`, "write a list of values");
  } else if (fact !== "answer" && other !== "answer" && left !== right) {
    const message = `\`${other}\` is ${typeWords[right]}, but \`${fact}\` is ${typeWords[left]}`;
    report(context, ["value"], "value-type", message, `compare it with ${typeWords[left]}`);
  } else if (orderOperators.has(operator) && other !== "answer" && !isOrdered(other)) {
    const message = `\`${operator}\` needs a number, but \`${other}\` is ${typeWords[right]}`;
    report(context, ["value"], "value-type", message, "use `is` or `isNot`");
  }
}

const typeWords: Readonly<Record<FactType, string>> = {
  number: "a number",
  percent: "a percentage",
  boolean: "true or false",
  text: "text",
  stage: "a stage",
  bands: "a band",
  time: "a time of day",
};

function checkValue(fact: FactName, type: FactType, value: unknown, context: z.RefinementCtx): void {
  if (fits(type, value)) return;
  report(
    context,
    ["value"],
    "value-type",
    `\`${JSON.stringify(value)}\` is not ${typeWords[type]}, as \`${fact}\` is`,
    helpFor(fact, type, value),
  );
}

function helpFor(fact: FactName, type: FactType, value: unknown): string {
  if (fact === "yearGroup") return yearGroupHelp(value);
  const meant = type === "time" && typeof value === "string" ? timeMeant(value) : null;
  return `write ${meant === null ? typeWords[type] : `\`${meant}\``}`;
}

function fits(type: FactType, value: unknown): boolean {
  switch (type) {
    case "number":
    case "percent":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "text":
    case "stage":
    case "bands":
      return typeof value === "string" || (value === null && type !== "text");
    case "time":
      return typeof value === "string" && parseTime(value) !== null;
  }
}

function report(context: z.RefinementCtx, path: string[], diagnostic: string, message: string, help: string): void {
  context.addIssue({ code: "custom", path, message: withHelp(message, help), params: { diagnostic } });
}
