import { entryFields } from "../../src/clauses/source-schema.ts";
import { sessionClasses } from "../../src/codes/classes.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { packJsonSchema } from "../../src/packs/json-schema.ts";
import { type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { code, table } from "./page.ts";

/** The pack schema, from which the reference pages are made. */
export const packSchemaJson = packJsonSchema();

/** A part of the pack schema that has a name of its own. */
export function definition(name: string): JsonSchema {
  return partOf(partOf(packSchemaJson, "$defs"), name);
}

/** Where each named part is explained. */
const pages: Readonly<Record<string, string>> = {
  condition: "[condition](conditions.md)",
  sharedCondition: "[shared condition](conditions.md)",
  figure: "[fact](facts.md)",
  window: "[window](windows.md)",
  length: "[length](windows.md)",
  eventRef: "[event](facts.md#event-types)",
  action: "[action](actions.md)",
  rule: "[rule](rules.md)",
  scope: "[scope](rules.md#scope)",
  example: "[example](rules.md#example)",
  ladder: "[ladder](ladder-keys.md)",
  words: "[words](words.md)",
  register: "[register](register.md)",
  bandSet: "[set of bands](bands.md)",
  question: "[question](questions.md)",
  tariff: "[tariff](tariffs.md)",
  document: "[document](documents.md)",
  expectation: "[expectation](expectations.md)",
  code: "[code](codes.md)",
  source: "[source](entry-keys.md#source)",
  effective: "[dates](entry-keys.md#effective)",
};

/** A row for each key: whether it is needed, what it means, an example. */
export function keysTable(keys: readonly string[], of: JsonSchema): string {
  const required = of["required"];
  const needed: ReadonlySet<unknown> = new Set(Array.isArray(required) ? required : []);
  const rows = keys.map((key) => {
    const field = partOf(partOf(of, "properties"), key);
    return [code(key), needed.has(key) ? "yes" : "no", meaningOf(field), exampleIn(field)];
  });
  return table(["key", "needed", "meaning", "for example"], rows);
}

/** What a field means, what it may be where that is a list of words, and where the parts of it are explained. */
function meaningOf(field: JsonSchema): string {
  const links = linksIn(field);
  const description = String(described(field)["description"] ?? "");
  // What another page explains at length is left to it.
  const own = "description" in field || links.length === 0 || description.length <= LONGEST_BORROWED;
  const words = wordsIn(field);
  const said = words.every((word) => description.includes(`\`${word}\``));
  return [
    ...(own ? [description] : []),
    ...(words.length < 2 || said ? [] : [`One of ${words.map(code).join(", ")}.`]),
    ...(links.length === 0 ? [] : [`See ${links.join(", ")}.`]),
  ].join(" ");
}

const LONGEST_BORROWED = 160;

function exampleIn(field: JsonSchema): string {
  const { examples } = described(field);
  return Array.isArray(examples) && examples.length > 0 ? code(examples[0]) : "";
}

/** A field with what it refers to, or with the first of its forms that says what it is; its own words come first. */
function described(field: JsonSchema): JsonSchema {
  const reference = refOf(field);
  if (reference !== null) return { ...definition(reference), ...field };
  return "description" in field ? field : { ...formsOf(field).find((form) => "description" in form), ...field };
}

function refOf(field: JsonSchema): string | null {
  const reference = field["$ref"];
  return typeof reference === "string" ? reference.replace("#/$defs/", "") : null;
}

/** The forms a field may have: its alternatives, and what a list is a list of. */
function formsOf(field: JsonSchema): readonly JsonSchema[] {
  const alternatives = field["anyOf"];
  if (Array.isArray(alternatives)) return alternatives.filter(isRecord).flatMap(formsOf);
  const items = field["items"];
  return isRecord(items) ? formsOf(items) : [field];
}

function wordsIn(field: JsonSchema): readonly string[] {
  return formsOf(field).flatMap((form) => {
    const listed = form["enum"];
    if (isClasses(form)) return [];
    return [...(Array.isArray(listed) ? listed : []), ...("const" in form ? [form["const"]] : [])].map(String);
  });
}

/** The classes of sessions are explained with the facts that count them. */
function isClasses(form: JsonSchema): boolean {
  return JSON.stringify(form["enum"]) === JSON.stringify(Object.keys(sessionClasses));
}

function linksIn(field: JsonSchema): readonly string[] {
  const forms = formsOf(field);
  const names = forms.flatMap((form) => refOf(form) ?? []);
  return [
    ...[...new Set(names)].flatMap((name) => pages[name] ?? []),
    ...(forms.some(isClasses) ? ["[classes](facts.md#sessions-counted-of)"] : []),
  ];
}

const entryKeys = partOf(definition("rule"), "properties");

/** Whether an object has all the keys every entry may carry, which have a page of their own. */
function isEntry(properties: JsonSchema): boolean {
  return Object.keys(entryFields).every((key) => JSON.stringify(properties[key]) === JSON.stringify(entryKeys[key]));
}

/** The keys of an object and of the objects within it, each under its heading; what has a page of its own is left to that page. */
export function objectBlocks(schema: JsonSchema, name = "", level = 2): readonly string[] {
  const properties = partOf(schema, "properties");
  const entry = isEntry(properties);
  const own = Object.keys(properties).filter((key) => !entry || !Object.hasOwn(entryFields, key));
  const rest = entry ? ["And the [keys every entry may carry](entry-keys.md)."] : [];
  const inner = own.flatMap((key) =>
    formsOf(partOf(properties, key))
      .map((form) => innerOf(form))
      .filter((form) => form !== null)
      .flatMap((form) => {
        const path = name === "" ? key : `${name}.${key}`;
        return [`${"#".repeat(level)} ${path}`, ...leadOf(form), ...objectBlocks(form, path, level)];
      }),
  );
  return [...(own.length === 0 ? [] : [keysTable(own, schema)]), ...rest, ...inner];
}

/** An object that is explained here: one without a name, or a part that no other page explains. */
function innerOf(form: JsonSchema): JsonSchema | null {
  const reference = refOf(form);
  if (reference !== null) return Object.hasOwn(pages, reference) ? null : definition(reference);
  return isRecord(form["properties"]) ? form : null;
}

function leadOf({ description }: JsonSchema): readonly string[] {
  return typeof description === "string" ? [description] : [];
}
