import { z } from "zod";
import { listOperators, operators, orderOperators } from "../conditions/operators.ts";
import { catalogue, type FactName, factNames } from "../facts/catalogue.ts";
import type { Fact, FactType } from "../facts/fact.ts";
import { isRecord } from "../kernel/parse.ts";
import { asWritten, exampleOf, type JsonSchema, partOf } from "./json-schema-parts.ts";

/** What the catalogue of facts makes of the two places where a condition names a fact. */
export interface FactSchemas {
  /** A comparison: one form for each fact, with its parameters, operators and values. */
  readonly comparison: JsonSchema;
  /** A fact standing where a value could. */
  readonly figure: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Facts as JSON Schema, from the catalogue: the words a condition may use, what each means and when it is missing. */
export function factSchemas(): FactSchemas {
  const definitions = paramDefinitions();
  const comparisons = new Map(factNames.map((name) => [`comparison.${name}`, comparisonOf(name)]));
  const figures = new Map(factNames.map((name) => [`figure.${name}`, figureOf(name)]));
  return {
    comparison: oneOfThese(comparisons, "A comparison: a fact, its parameters, an operator, a value."),
    figure: oneOfThese(figures, "A fact with its parameters: what is measured, and over which window."),
    definitions: {
      ...definitions.shared,
      ...operatorSchemas(),
      ...Object.fromEntries(factNames.map((name) => [`params.${name}`, paramsOf(name, definitions)])),
      ...Object.fromEntries([...comparisons, ...figures]),
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

function oneOfThese(forms: ReadonlyMap<string, JsonSchema>, description: string): JsonSchema {
  const examples = [...forms.values()].slice(0, 1).map((form) => exampleOf(form));
  return { description, examples, oneOf: [...forms.keys()].map((name) => ({ $ref: `#/$defs/${name}` })) };
}

const nameField = {
  type: "string",
  minLength: 1,
  description: "How examples and sentences call this figure.",
  examples: ["lates"],
};

function figureOf(name: FactName): JsonSchema {
  const fact = catalogue[name];
  return {
    type: "object",
    title: fact.title,
    description: describeFact(fact),
    properties: {
      name: nameField,
      fact: { const: name, description: fact.title, examples: [name] },
      params: { $ref: `#/$defs/params.${name}` },
    },
    required: ["fact", ...(needsParams(fact) ? ["params"] : [])],
    additionalProperties: false,
  };
}

function comparisonOf(name: FactName): JsonSchema {
  const { type } = catalogue[name];
  const figure = figureOf(name);
  const one = scalarOf(name, type);
  const value = (schema: JsonSchema) => ({ properties: { value: schema } });
  return {
    ...figure,
    properties: {
      ...partOf(figure, "properties"),
      operator: {
        $ref: orderedTypes.has(type) || name === "answer" ? "#/$defs/operator" : "#/$defs/equalityOperator",
      },
      value: {
        description: "What it is compared with: a value, a list of values, or another figure.",
        examples: [exampleValues[type]],
      },
    },
    required: [...requiredOf(figure), "operator", "value"],
    ...Object.fromEntries([
      ["if", { properties: { operator: { enum: [...listOperators] } }, required: ["operator"] }],
      ["then", value({ type: "array", items: one, minItems: 1 })],
      ["else", value({ anyOf: [one, { $ref: "#/$defs/figure" }] })],
    ]),
  };
}

const orderedTypes: ReadonlySet<FactType> = new Set<FactType>(["number", "percent", "stage", "time"]);

function requiredOf(schema: JsonSchema): readonly string[] {
  const required = schema["required"];
  return Array.isArray(required) ? required.map(String) : [];
}

function paramsOf(name: FactName, { params, shared }: ParamDefinitions): JsonSchema {
  const schema = partOf(params, name);
  const description = "What of it is meant: which sessions, over which window.";
  return { ...schema, description, examples: [exampleOf(schema, shared)] };
}

function needsParams(fact: Fact): boolean {
  return !fact.params.safeParse({}).success;
}

function describeFact(fact: Fact): string {
  const unit = fact.unit === "" ? "" : ` Counted in ${fact.unit}.`;
  const scope = fact.scope === "any" ? "" : ` Only in rules of scope ${fact.scope}.`;
  return `${fact.title}.${unit}${scope} No value: ${fact.missing}`;
}

function scalarOf(name: FactName, type: FactType): JsonSchema {
  return name === "answer" ? { type: ["number", "string", "boolean", "null"] } : scalars[type];
}

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
