import { z } from "zod";
import { engineActionNames, meaningOf } from "../clauses/engine-actions.ts";
import { factSchemas } from "./json-schema-conditions.ts";
import { asWritten, conditional, type JsonSchema, partOf } from "./json-schema-parts.ts";
import { ID_PATTERN, packSchema } from "./pack-schema.ts";

/**
 * The pack schema as JSON Schema, draft 2020-12, for editors and other validators: made from the schemas the library itself reads
 * packs with, so that the two cannot say different things.
 */
export function packJsonSchema(): JsonSchema {
  const facts = factSchemas();
  const generated = z.toJSONSchema(packSchema, asWritten);
  const { $schema, $defs, ...root } = { ...generated };
  const definitions = { ...facts.definitions, ...$defs, comparison: facts.comparison, figure: facts.figure };
  return {
    $schema: $schema ?? "https://json-schema.org/draft/2020-12/schema",
    title: "Attendance rule pack",
    ...withProperties(root, (properties) => ({
      ...properties,
      id: { ...partOf(properties, "id"), pattern: ID_PATTERN },
      conditions: conditionsByList(partOf(properties, "conditions")),
    })),
    $defs: {
      ...definitions,
      action: { ...partOf(definitions, "action"), allOf: actionRules() },
      rule: { ...partOf(definitions, "rule"), anyOf: [{ required: ["exceptionTo"] }, asksForSomething] },
      example: {
        ...partOf(definitions, "example"),
        propertyNames: { not: { enum: ["__proto__", "constructor", "prototype"] } },
      },
    },
  };
}

/** Shared conditions are a list, or an object by sentence. */
function conditionsByList(list: JsonSchema): JsonSchema {
  const { description, examples, ...form } = list;
  const bySentence = { type: "object", additionalProperties: { $ref: "#/$defs/condition" } };
  return { description, examples, anyOf: [form, bySentence] };
}

/** Only an exception may be without actions of its own. */
const asksForSomething = { required: ["then"], properties: Object.fromEntries([["then", { minItems: 1 }]]) };

/** What the reader of packs demands of an action beyond the form of its fields. */
function actionRules(): readonly JsonSchema[] {
  const named = (action: JsonSchema): JsonSchema => ({ properties: { action }, required: ["action"] });
  return [
    conditional(named({ not: { enum: engineActionNames } }), { required: ["force"] }),
    ...engineActionNames.flatMap((action) => {
      const { keys = [], text = [] } = meaningOf({ action })?.needs ?? {};
      const properties = Object.fromEntries(text.map((key) => [key, { type: "string" }]));
      const demanded = { required: keys, ...(text.length === 0 ? {} : { properties }) };
      return keys.length === 0 ? [] : [conditional(named({ const: action }), demanded)];
    }),
  ];
}

function withProperties(schema: JsonSchema, change: (properties: JsonSchema) => JsonSchema): JsonSchema {
  return { ...schema, properties: change(partOf(schema, "properties")) };
}
