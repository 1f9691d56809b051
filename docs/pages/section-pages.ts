import { entryFields } from "../../src/actions/source-schema.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { exampleOf, type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
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
  readonly title: string;
  readonly definition: string;
  readonly from: string;
  readonly notes?: readonly string[];
}

const sections: readonly Section[] = [
  { key: "words", title: "Words", definition: "words", from: "src/packs/words-schema.ts" },
  { key: "register", title: "Register", definition: "register", from: "src/packs/register-schema.ts" },
  { key: "bands", title: "Bands", definition: "bandSet", from: "src/packs/band-schema.ts" },
  { key: "questions", title: "Questions", definition: "question", from: "src/packs/entry-schemas.ts" },
  { key: "tariffs", title: "Tariffs", definition: "tariff", from: "src/tariffs/tariff-schema.ts" },
  { key: "documents", title: "Documents", definition: "document", from: "src/packs/entry-schemas.ts" },
  { key: "expectations", title: "Expectations", definition: "expectation", from: "src/packs/entry-schemas.ts" },
  { key: "codes", title: "Codes", definition: "code", from: "src/codes/code-schema.ts" },
];

function sectionPage({ key, title, definition: name, from }: Section): string {
  const entry = definition(name);
  const section = partOf(partOf(packSchemaJson, "properties"), key);
  const isList = section["type"] === "array" || Array.isArray(section["anyOf"]);
  const example = exampleOf(entry);
  return page(title, `\`${from}\``, [
    `${isList ? `\`${key}\` is a list. ${String(section["description"])} Each entry: ` : ""}${String(entry["description"])}`,
    json({ [key]: isList ? [example] : example }),
    ...objectBlocks(entry),
  ]);
}

function packPage(): string {
  const { properties, required } = packSchemaJson;
  const keys = isRecord(properties) ? Object.keys(properties).filter((key) => key !== "codes") : [];
  ...
}
