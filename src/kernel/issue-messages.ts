import type { z } from "zod";
import { didYouMean } from "./suggestions.ts";

// An error map may return one string only, so message and help travel in one and are separated again on arrival.
const SEPARATOR = "\u001f";

export function withHelp(message: string, help: string): string {
  return `${message}${SEPARATOR}${help}`;
}

export function separateHelp(text: string): { message: string; help: string } {
  const [message = "", help = "correct the value, or see the description of this field in `pack.schema.json`"] = text.split(SEPARATOR);
  return { message, help };
}

/** What a schema's complaint means in plain words, with what to do about it. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? withHelp("this required entry is missing", `add it: ${kindWords(issue.expected)} is needed here`)
        : withHelp(`${quoted(issue.input)} is not ${kindWords(issue.expected)}`, `write ${kindWords(issue.expected)}`);
    case "unrecognized_keys":
      return withHelp(`unknown ${issue.keys.length === 1 ? "key" : "keys"} ${issue.keys.map((key) => `\`${key}\``).join(", ")}`, keyHelp(issue));
    case "invalid_value":
      return issue.values.length === 1
        ? withHelp(`${quoted(issue.input)} is not ${quoted(issue.values[0])}`, `write ${quoted(issue.values[0])}`)
        : withHelp(`${quoted(issue.input)} is not one of the words allowed here`, didYouMean(plain(issue.input), issue.values.map(String)));
    case "too_small":
      return withHelp(`${sizeWords(issue.input)} is too ${issue.origin === "string" || issue.origin === "array" ? "short" : "small"}`, `at least ${issue.minimum} is needed`);
    case "too_big":
      return withHelp(`${sizeWords(issue.input)} is too ${issue.origin === "string" || issue.origin === "array" ? "long" : "large"}`, `at most ${issue.maximum} is allowed`);
    case "invalid_union":
      return withHelp(`${quoted(issue.input)} does not have any of the forms allowed here`, "compare it with the examples of this field in `pack.schema.json`");
    case "invalid_format":
      return withHelp(`${quoted(issue.input)} does not have the form needed here`, `write it as ${issue.format === "regex" ? "in the examples of this field" : issue.format}`);
    case "custom":
      return undefined;
    default:
      return withHelp(`${quoted(issue.input)} does not fit here`, "see the description of this field in `pack.schema.json`");
  }
}

function keyHelp(issue: z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys>): string {
  const known = issue.inst === undefined ? [] : knownKeys(issue.inst);
  return issue.keys.map((key) => didYouMean(key, known)).join("; ");
}

function knownKeys(schema: unknown): string[] {
  const shape = typeof schema === "object" && schema !== null && "shape" in schema ? schema.shape : null;
  return typeof shape === "object" && shape !== null ? Object.keys(shape) : [];
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list",
  null: "null",
};

function kindWords(expected: string): string {
  return KINDS[expected] ?? `a ${expected}`;
}

function quoted(value: unknown): string {
  return `\`${plain(value)}\``;
}

function plain(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 57)}…` : value;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function sizeWords(value: unknown): string {
  return Array.isArray(value) ? "the list" : quoted(value);
}
