import { z } from "zod";

/** What may be written by a schema, in words: "`week`, `term` or an object with `days` or `since`". */
export function formWords(schema: unknown): string {
  const forms = formsOf(schema);
  const words = forms.flatMap((form) => (typeof form === "string" ? [form] : []));
  const keys = forms.flatMap((form) => (typeof form === "string" ? [] : [`\`${form.key}\``]));
  return joined([...words, ...(keys.length === 0 ? [] : [`an object with ${joined(keys)}`])]);
}

/** The keys an object may have by a schema; of several forms, the keys of all. */
export function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodUnion ? [...new Set(schema.options.flatMap(keysOf))] : [];
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

/** A kind of value, as people say it. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? `a ${kind}`;
}

/** A form in a word, or an object by the key it is known by. */
type Form = string | { readonly key: string };

function formsOf(schema: unknown): readonly Form[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  if (schema instanceof z.ZodEnum) return schema.options.map((word) => `\`${word}\``);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((word) => `\`${String(word)}\``);
  if (schema instanceof z.ZodObject) return objectForm(schema);
  return schema instanceof z.ZodType ? [kindWords(schema.def.type)] : [];
}

function objectForm(schema: z.ZodObject): readonly Form[] {
  const keys = Object.keys(schema.shape);
  const key = keys.find((name) => !(schema.shape[name] instanceof z.ZodOptional)) ?? keys[0];
  return key === undefined ? ["an object"] : [{ key }];
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? "something else";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
