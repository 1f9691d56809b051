import { z } from "zod";
import { listOperators, operators, orderOperators } from "../conditions/operators.ts";
import { catalogue, type FactName, factNames } from "../facts/catalogue.ts";
import type { FactType } from "../facts/fact.ts";
import { isRecord } from "../kernel/parse.ts";
import { asWritten, conditional, exampleOf, type JsonSchema, partOf } from "./json-schema-parts.ts";

/** What the catalogue of facts makes of the two places where a condition names a fact. */
export interface FactSchemas {
  /** A comparison: the facts there are, and for each its parameters, operators and values. */
  readonly comparison: JsonSchema;
  /** A fact standing where a value could. */
  readonly figure: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Facts as JSON Schema, from the catalogue: the words a condition may use, what each means and when it is missing. */
export function factSchemas(): FactSchemas {
  const definitions = paramDefinitions();
  return {
    comparison: comparisonSchema(definitions),
    figure: figureSchema(definitions),
    definitions: {
      ...definitions.shared,
      ...operatorSchemas(),
      ...Object.fromEntries(factNames.map((name) => [`params.${name}`, paramsOf(name, definitions)])),
    },
  };
}

interface ParamDefinitions {
  readonly params: JsonSchema;
  readonly shared: Readonly<Record<string, JsonSchema>>;
}

/** The parameters of every fact, converted together so that what they share is defined once. */
export function paramDefinitions(): ParamDefinitions {
  const all = z.strictObject(Object.fromEntries(factNames.map((name) => [name, catalogue[name].params])));
  const converted: JsonSchema = { ...z.toJSONSchema(all, asWritten) };
  const shared = Object.entries(partOf(converted, "$defs"));
  return {
    params: partOf(converted, "properties"),
    shared: Object.fromEntries(shared.map(([name, schema]) => [name, isRecord(schema) ? schema : {}])),
  };
}

const nameField = {
  type: "string",
  minLength: 1,
  description: "How examples and sentences call this figure.",
  examples: ["lates"],
};

function figureSchema(definitions: ParamDefinitions): JsonSchema {
  return {
    type: "object",
    description: "A fact with its parameters: what is measured, and over which window.",
    examples: [exampleFigure(definitions)],
    properties: figureFields(definitions),
    required: ["fact"],
    additionalProperties: false,
    allOf: factNames.map((name) => whereFactIs(name, paramsPart(name))),
  };
}

function comparisonSchema(definitions: ParamDefinitions): JsonSchema {
  return {
    type: "object",
    description: "A comparison: a fact, its parameters, an operator, a value.",
    examples: [{ ...exampleFigure(definitions), operator: "atLeast", value: exampleValues.number }],
    properties: {
      ...figureFields(definitions),
      operator: { $ref: "#/$defs/operator" },
      value: {
        description: "What it is compared with: a value, a list of values, or another figure.",
        examples: Object.values(exampleValues),
      },
    },
    required: ["fact", "operator", "value"],
    additionalProperties: false,
    allOf: factNames.map((name) => whereFactIs(name, { ...paramsPart(name), ...valuePart(name) })),
  };
}

/** Which facts there are, each with what it means; what goes with each of them is said where the fact is known. */
function figureFields(definitions: ParamDefinitions): JsonSchema {
  return {
    name: nameField,
    fact: {
      description: "The fact: what is measured.",
      examples: factNames.slice(0, 1),
      oneOf: factNames.map((name) => ({ const: name, title: catalogue[name].title, description: describeFact(name) })),
    },
    params: {
      description: "What of it is meant: which sessions, over which window.",
      examples: [exampleFigure(definitions)["params"]],
    },
  };
}

function exampleFigure({ params, shared }: ParamDefinitions): JsonSchema {
  const [fact = "sessions"] = factNames;
  return { fact, params: exampleOf(partOf(params, fact), shared) };
}

function whereFactIs(name: FactName, part: JsonSchema): JsonSchema {
  return conditional({ properties: { fact: { const: name } }, required: ["fact"] }, part);
}

function paramsPart(name: FactName): JsonSchema {
  const needed = !catalogue[name].params.safeParse({}).success;
  return { properties: { params: { $ref: `#/$defs/params.${name}` } }, ...(needed ? { required: ["params"] } : {}) };
}

/** The operators and values that fit a fact, on top of its parameters. */
function valuePart(name: FactName): JsonSchema {
  const { type } = catalogue[name];
  const one = name === "answer" ? anyScalar : scalars[type];
  const isOrdered = orderedTypes.has(type) || name === "answer";
  const value = (schema: JsonSchema) => ({ properties: { value: schema } });
  return {
    properties: {
      ...partOf(paramsPart(name), "properties"),
      ...(isOrdered ? {} : { operator: { $ref: "#/$defs/equalityOperator" } }),
    },
    allOf: [
      conditional(
        { properties: { operator: { enum: [...listOperators] } }, required: ["operator"] },
        value({ type: "array", items: one, minItems: 1 }),
        value({ anyOf: [one, { $ref: "#/$defs/figure" }] }),
      ),
    ],
  };
}

const orderedTypes: ReadonlySet<FactType> = new Set<FactType>(["number", "percent", "stage", "time"]);

function paramsOf(name: FactName, { params, shared }: ParamDefinitions): JsonSchema {
  const schema = partOf(params, name);
  return {
    ...schema,
    description: `What of it is meant: ${catalogue[name].title}.`,
    examples: [exampleOf(schema, shared)],
  };
}

function describeFact(name: FactName): string {
  const { title, scale, scope, missing } = catalogue[name];
  const counted = scale === null || scale.unit === "" ? "" : ` Counted in ${scale.unit}.`;
  const where = scope === "any" ? "" : ` Only in rules of scope ${scope}.`;
  return `${title}.${counted}${where} No value: ${missing}`;
}

const anyScalar: JsonSchema = { type: ["number", "string", "boolean", "null"] };

const scalars: Readonly<Record<FactType, JsonSchema>> = {
  number: { type: "number" },
  percent: { type: "number" },
  boolean: { type: "boolean" },
  text: { type: "string" },
  stage: { type: ["string", "null"] },
  bands: { type: ["string", "null"] },
  time: { type: "string", pattern: "^([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$" },
};

export const exampleValues: Readonly<Record<FactType, number | boolean | string>> = {
  number: 5,
  percent: 96,
  boolean: true,
  text: "illness",
  stage: "2",
  bands: "concern",
  time: "09:15",
};

function operatorSchemas(): Record<string, JsonSchema> {
  const inOrder: ReadonlySet<string> = orderOperators;
  const schema = (kept: readonly (readonly [string, string])[]): JsonSchema => ({
    description: kept.map(([name, meaning]) => `${name}: ${meaning}`).join("; "),
    examples: kept.slice(0, 1).map(([name]) => name),
    oneOf: kept.map(([name, meaning]) => ({ const: name, description: meaning })),
  });
  const all = Object.entries(operators);
  return { operator: schema(all), equalityOperator: schema(all.filter(([name]) => !inOrder.has(name))) };
}
