import { z } from "zod";
import { listOperators, type Operator, operators, orderOperators } from "../conditions/operators.ts";
import { catalogue, type FactName, factNames } from "../facts/catalogue.ts";
import type { Fact, FactType } from "../facts/fact.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

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
  const { properties, $defs } = z.toJSONSchema(z.strictObject(paramsByFact()), { io: "input", unrepresentable: "any" });
  const params = (name: FactName): JsonSchema => ({ ...properties?.[name] });
  const comparisons = factNames.map((name) => [`comparison.${name}`, comparisonOf(name, params(name))] as const);
  const figures = factNames.map((name) => [`figure.${name}`, figureOf(name, params(name))] as const);
  return {
    comparison: oneOfThese(comparisons, "A comparison: a fact, its parameters, an operator, a value."),
    figure: oneOfThese(figures, "A fact with its parameters: what is measured, and over which window."),
    definitions: { ...definitionsIn($defs), ...operatorSchemas(), ...Object.fromEntries([...comparisons, ...figures]) },
  };
}

function paramsByFact(): Record<string, z.ZodType> {
  return Object.fromEntries(factNames.map((name) => [name, catalogue[name].params]));
}

function definitionsIn(definitions: Readonly<Record<string, object>> | undefined): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(definitions ?? {}).map(([name, schema]) => [name, { ...schema }]));
}

function oneOfThese(named: readonly (readonly [string, JsonSchema])[], description: string): JsonSchema {
  const example = { fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value: 5 };
  const { operator: _operator, value: _value, ...figure } = example;
  const isComparison = named[0]?.[0].startsWith("comparison") ?? false;
  const oneOf = named.map(([name]) => ({ $ref: `#/$defs/${name}` }));
  return { description, examples: [isComparison ? example : figure], oneOf };
}

const nameField = {
  type: "string",
  minLength: 1,
  description: "How examples and sentences call this figure.",
  examples: ["lates"],
};

function figureOf(name: FactName, params: JsonSchema): JsonSchema {
  const fact = catalogue[name];
  return {
    type: "object",
    title: fact.title,
    description: describeFact(fact),
    properties: {
      name: nameField,
      fact: { const: name, description: fact.title, examples: [name] },
      params: paramsField(params),
    },
    required: ["fact", ...(needsParams(fact) ? ["params"] : [])],
    additionalProperties: false,
  };
}

function comparisonOf(name: FactName, params: JsonSchema): JsonSchema {
  const fact = catalogue[name];
  const figure = figureOf(name, params);
  const { properties } = { properties: { ...(typeof figure["properties"] === "object" ? figure["properties"] : {}) } };
  const ordered = orderedTypes.has(fact.type) || name === "answer";
  const one = scalarOf(name, fact.type);
  return {
    ...figure,
    properties: {
      ...properties,
      operator: { $ref: ordered ? "#/$defs/operator" : "#/$defs/equalityOperator" },
      value: {
        description: "What it is compared with: a value, a list of values, or another figure.",
        examples: [exampleValue(fact.type)],
      },
    },
    required: ["fact", "operator", "value", ...(needsParams(fact) ? ["params"] : [])],
    if: { properties: { operator: { enum: [...listOperators] } } },
    // biome would have a method here: JSON Schema's own keyword is meant.
    ["then"]: { properties: { value: { type: "array", items: one, minItems: 1 } } },
    else: { properties: { value: { anyOf: [one, { $ref: "#/$defs/figure" }] } } },
  };
}

const orderedTypes: ReadonlySet<FactType> = new Set<FactType>(["number", "percent", "stage", "time"]);

function paramsField(params: JsonSchema): JsonSchema {
  return { ...params, description: "What of it is meant: which sessions, over which window." };
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
  if (name === "answer") return { type: ["number", "string", "boolean", "null"] };
  switch (type) {
    case "number":
    case "percent":
      return { type: "number" };
    case "boolean":
      return { type: "boolean" };
    case "text":
      return { type: "string" };
    case "stage":
    case "bands":
      return { type: ["string", "null"] };
    case "time":
      return { type: "string", pattern: "^([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$" };
  }
}

function exampleValue(type: FactType): number | boolean | string {
  switch (type) {
    case "number":
      return 5;
    case "percent":
      return 96;
    case "boolean":
      return true;
    case "text":
      return "illness";
    case "stage":
      return "2";
    case "bands":
      return "concern";
    case "time":
      return "09:15";
  }
}

function operatorSchemas(): Record<string, JsonSchema> {
  const meanings = Object.entries(operators);
  const isOrder = (name: string) => [...orderOperators].some((operator: Operator) => operator === name);
  const schema = (kept: readonly (readonly [string, string])[]): JsonSchema => ({
    description: kept.map(([name, meaning]) => `${name}: ${meaning}`).join("; "),
    examples: kept.slice(0, 1).map(([name]) => name),
    oneOf: kept.map(([name, meaning]) => ({ const: name, description: meaning })),
  });
  return { operator: schema(meanings), equalityOperator: schema(meanings.filter(([name]) => !isOrder(name))) };
}
