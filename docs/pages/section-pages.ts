import { entryFields } from "../../src/clauses/source-schema.ts";
import { catalogue, factNames } from "../../src/facts/catalogue.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { exampleOf, type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { scopeWords } from "../../src/packs/scopes.ts";
import { anchor } from "./facts-page.ts";
import { definition, keysTable, objectBlocks, packSchemaJson } from "./keys.ts";
import { code, json, page, table } from "./page.ts";

/** A page for each section of a pack: its keys, which are needed, what they mean, an example of each. */
export function sectionPages(): readonly (readonly [string, string])[] {
  return [
    ["docs/reference/pack.md", packPage()],
    ["docs/reference/entry-keys.md", entryKeysPage()],
    ["docs/reference/rules.md", rulesPage()],
    ["docs/reference/conditions.md", conditionsPage()],
    ...sections.map((section) => [`docs/reference/${section.key}.md`, sectionPage(section)] as const),
  ];
}

interface Section {
  /** The key of the pack it stands under. */
  readonly key: string;
  readonly definition: string;
  readonly from: string;
}

const sections: readonly Section[] = [
  { key: "words", definition: "words", from: "src/packs/words-schema.ts" },
  { key: "register", definition: "register", from: "src/packs/register-schema.ts" },
  { key: "bands", definition: "bandSet", from: "src/packs/band-schema.ts" },
  { key: "questions", definition: "question", from: "src/packs/entry-schemas.ts" },
  { key: "tariffs", definition: "tariff", from: "src/tariffs/tariff-schema.ts" },
  { key: "documents", definition: "document", from: "src/packs/entry-schemas.ts" },
  { key: "expectations", definition: "expectation", from: "src/packs/entry-schemas.ts" },
  { key: "codes", definition: "code", from: "src/codes/code-schema.ts" },
];

function sectionPage({ key, definition: name, from }: Section): string {
  const entry = definition(name);
  const section = partOf(partOf(packSchemaJson, "properties"), key);
  const isList = section["type"] === "array";
  const example = exampleOf(entry);
  return page(titled(key), `\`${from}\``, [
    isList ? `\`${key}\` is a list. ${text(section)}` : text(entry),
    json({ [key]: isList ? [example] : example }),
    ...objectBlocks(entry),
  ]);
}

function packPage(): string {
  return page("The pack", "`src/packs/pack-schema.ts`", [
    text(packSchemaJson),
    json({ ...object(exampleOf(packSchemaJson)), extends: "england-2024" }),
    ...objectBlocks(packSchemaJson),
  ]);
}

function entryKeysPage(): string {
  return page("Keys every entry may carry", "`src/clauses/source-schema.ts`", [
    "Rules, stages, bands, questions, roles: an entry may say what it is, where it comes from, what was read into it, and when it is in force.",
    keysTable(Object.keys(entryFields), definition("rule")),
    ...["source", "effective"].flatMap((name) => [`## ${name}`, ...objectBlocks(definition(name), name)]),
  ]);
}

function rulesPage(): string {
  const rule = definition("rule");
  const scope = definition("scope");
  return page("Rules", "`src/clauses/rule-schema.ts`", [
    `\`rules\` is a list. ${text(rule)}`,
    json({ rules: [exampleOf(rule)] }),
    ...objectBlocks(rule),
    "## scope",
    `${text(scope)} Facts without a scope of their own may be used in any.`,
    table(["scope", "the rule speaks of", "facts that exist only there"], Object.entries(scopeWords).map(scopeRow)),
    ...formsIn(scope).flatMap((form) => (isRecord(form["properties"]) ? objectBlocks(form, "scope") : [])),
    "## example",
    text(definition("example")),
    ...objectBlocks(definition("example"), "example"),
  ]);
}

function scopeRow([name, words]: readonly [string, string]): readonly string[] {
  const facts = factNames.filter((fact) => catalogue[fact].scope === name);
  const links = facts.map((fact) => `[${fact}](facts.md#${anchor(fact)})`);
  return [code(name === "group" ? { group: "registrationGroup" } : name), words, links.join(", ")];
}

function conditionsPage(): string {
  const shared = definition("sharedCondition");
  const comparison = definition("comparison");
  return page("Conditions", "`src/conditions/condition-schema.ts`", [
    `A condition is one of these: ${text(definition("condition"))}`,
    "## A comparison",
    json(exampleOf(comparison)),
    keysTable(Object.keys(partOf(comparison, "properties")), comparison),
    "The [facts](facts.md), the [operators](operators.md) and the [windows](windows.md) have pages of their own.",
    "## Groups",
    groupsTable(),
    "## Shared conditions",
    `\`conditions\` of a pack: ${lower(text(partOf(partOf(packSchemaJson, "properties"), "conditions")))} ${text(shared)}`,
    json({ conditions: [exampleOf(shared)] }),
    ...objectBlocks(shared),
  ]);
}

/** The forms of a condition that are no comparison, as the keys of one object. */
function groupsTable(): string {
  const fields = formsIn(definition("condition"))
    .map((form) => (typeof form["$ref"] === "string" ? definition(form["$ref"].replace("#/$defs/", "")) : form))
    .filter((form) => form !== definition("comparison"))
    .flatMap((form) => Object.entries(partOf(form, "properties")));
  const properties = Object.fromEntries(fields);
  return keysTable(Object.keys(properties), { properties });
}

function formsIn({ anyOf }: JsonSchema): readonly JsonSchema[] {
  return Array.isArray(anyOf) ? anyOf.filter(isRecord) : [];
}

function text({ description }: JsonSchema): string {
  return String(description ?? "");
}

function lower(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

function titled(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1);
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
