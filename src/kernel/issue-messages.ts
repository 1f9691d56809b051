import type { z } from "zod";
import { formWords, keysOf, kindWords } from "./schema-words.ts";
import { didYouMean, nearest } from "./suggestions.ts";

// An error map may return one string only, so message and help travel in one and are separated again on arrival.
const SEPARATOR = "\u001f";

export function withHelp(message: string, help: string): string {
  return `${message}${SEPARATOR}${help}`;
}

export function separateHelp(text: string): { message: string; help: string } {
  const [message = "", help = "correct the value, or see the description of this field in `pack.schema.json`"] =
    text.split(SEPARATOR);
  return { message, help };
}

/** A complaint that begins with its verb takes what was written for its subject. */
export function withSubject(message: string, written: unknown): string {
  return message.startsWith("is ") ? `${quoted(written)} ${message}` : message;
}

/** What a schema's complaint means in plain words, with what to do about it. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "custom") return undefined;
  if (issue.input === undefined) return explainMissing(issue);
  const written = quoted(issue.input);
  switch (issue.code) {
    case "invalid_type": {
      const kind = kindWords(issue.expected);
      const shown = issue.expected === "array" && isOne(issue.input) ? `: \`${plain([issue.input])}\`` : "";
      return withHelp(`${written} is not ${kind}`, `write ${kind}${shown}`);
    }
    case "unrecognized_keys":
      return explainKeys(issue.keys, keysOf(issue.inst));
    case "invalid_value": {
      const [only, ...others] = issue.values.map((value) => String(value));
      if (only !== undefined && others.length === 0)
        return withHelp(`${written} is not \`${only}\``, `write \`${only}\``);
      const suggested = didYouMean(plain(issue.input), issue.values.map(String));
      return withHelp(`${written} is not one of the words allowed here`, suggested);
    }
    case "too_small": {
      const few = hasLength(issue.origin) ? "short" : "small";
      return withHelp(`${sizeWords(issue.input)} is too ${few}`, `at least ${issue.minimum} is needed`);
    }
    case "too_big": {
      const many = hasLength(issue.origin) ? "long" : "large";
      return withHelp(`${sizeWords(issue.input)} is too ${many}`, `at most ${issue.maximum} is allowed`);
    }
    case "invalid_union":
      return explainForms(issue.input, issue.inst);
    case "invalid_format": {
      const form = issue.format === "regex" ? "in the examples of this field" : issue.format;
      return withHelp(`${written} does not have the form needed here`, `write it as ${form}`);
    }
    default:
      return withHelp(`${written} does not fit here`, "see the description of this field in `pack.schema.json`");
  }
}

function explainMissing(issue: z.core.$ZodRawIssue): string {
  const words = issue.code === "invalid_type" ? kindWords(issue.expected) : formWords(issue.inst);
  return withHelp("this required entry is missing", `add it: ${words} is needed here`);
}

function explainKeys(keys: readonly string[], known: readonly string[]): string {
  const [only, second] = known;
  const single = only !== undefined && second === undefined && nearest(keys[0] ?? "", known) === null;
  return withHelp(unknownKeys(keys), single ? `the only key here is \`${only}\`` : suggestions(keys, known));
}

function unknownKeys(keys: readonly string[]): string {
  return `unknown ${keys.length === 1 ? "key" : "keys"} ${keys.map((key) => `\`${key}\``).join(", ")}`;
}

function suggestions(keys: readonly string[], known: readonly string[]): string {
  return [...new Set(keys.map((key) => didYouMean(key, known)))].join("; ");
}

/** None of several forms is near: the keys no form has, where there are such, and what may be written. */
function explainForms(input: unknown, schema: unknown): string {
  const known = keysOf(schema);
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  const strange = isObject && known.length > 0 ? Object.keys(input).filter((key) => !known.includes(key)) : [];
  const forms = `write ${formWords(schema)}`;
  if (strange.length === 0) return withHelp(`${quoted(input)} does not have any of the forms allowed here`, forms);
  const isNear = strange.some((key) => nearest(key, known) !== null);
  return withHelp(unknownKeys(strange), isNear ? suggestions(strange, known) : forms);
}

function hasLength(origin: string): boolean {
  return origin === "string" || origin === "array";
}

/** A single value where a list of them could have been meant. */
function isOne(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
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
  if (Array.isArray(value)) return "the list";
  return value === "" ? "an empty text" : quoted(value);
}
