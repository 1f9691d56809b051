import { z } from "zod";
import { isRecord } from "../kernel/parse.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * How the library's schemas become JSON Schema: what an author may write, and not what reading makes of it. Where reading changes a
 * value the converter leaves out examples, which are of what is written here; they are put back.
 */
export const asWritten = {
  target: "draft-2020-12",
  io: "input",
  unrepresentable: "any",
  override: ({ zodSchema, jsonSchema }) => {
    const examples = z.globalRegistry.get(zodSchema)?.["examples"];
    if (Array.isArray(examples)) jsonSchema.examples ??= examples;
  },
} as const satisfies Parameters<typeof z.toJSONSchema>[1];

/** A part of a schema that is an object itself; an empty one where there is none. */
export function partOf(schema: JsonSchema, key: string): JsonSchema {
  const part = schema[key];
  return isRecord(part) ? part : {};
}

/** A value that shows the form: its own first example, or what its required fields make together. */
export function exampleOf(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>> = {}): unknown {
  if (Object.hasOwn(schema, "const")) return schema["const"];
  const [own] = listOf(schema["examples"]);
  if (own !== undefined) return own;
  const reference = schema["$ref"];
  if (typeof reference === "string")
    return exampleOf(definitions[reference.replace("#/$defs/", "")] ?? {}, definitions);
  const properties = partOf(schema, "properties");
  const required = listOf(schema["required"]).map(String);
  return Object.fromEntries(required.map((name) => [name, exampleOf(partOf(properties, name), definitions)]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where a part fits, another must fit too; where it does not, the third. The keywords are JSON Schema's own. */
export function conditional(where: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return Object.fromEntries([
    ["if", where],
    ["then", then],
    ...(otherwise === undefined ? [] : [["else", otherwise] as const]),
  ]);
}
