import { sessionClasses } from "../../src/codes/classes.ts";
import { catalogue, type FactName, factNames } from "../../src/facts/catalogue.ts";
import { commonEvents } from "../../src/facts/common-events.ts";
import { derivedEvents } from "../../src/facts/derived-events.ts";
import { exampleValues, paramDefinitions } from "../../src/packs/json-schema-conditions.ts";
import { exampleOf, type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { code, json, page, table } from "./page.ts";

const definitions = paramDefinitions();

/** Every fact a condition may use: what it is, when it has no value, its parameters, an example. */
export function factsPage(): string {
  const list = table(
    ["fact", "what it is", "type", "counted in", "rules of scope"],
    factNames.map((name) => {
      const { title, type, scale, scope } = catalogue[name];
      return [`[${name}](#${anchor(name)})`, title, type, scale?.unit ?? "", scope];
    }),
  );
  return page("Facts", "`src/facts/catalogue.ts`", [
    "The only names a condition may use. A fact without a value leaves its condition undetermined, and the decision says what is missing.",
    list,
    ...factNames.flatMap(factSection),
    "## Sessions counted: `of`",
    'A class, or a list of codes such as `["G", "O"]`.',
    table(
      ["class", "counts"],
      Object.entries(sessionClasses).map(([name, meaning]) => [code(name), meaning]),
    ),
    "## Event types",
    "An event type is an action id of the pack, one the pack declares in `words.events`, or one of these.",
    table(
      ["event", "means"],
      Object.entries(commonEvents).map(([name, meaning]) => [code(name), meaning]),
    ),
    "These are never logged; the record already says them.",
    table(
      ["event", "means"],
      Object.entries(derivedEvents).map(([name, meaning]) => [code(name), meaning]),
    ),
  ]);
}

interface Ask {
  readonly params?: object;
  readonly operator: string;
  readonly value: number;
}

/** What is asked of a fact where a figure of its type would show it badly. */
const asks: Readonly<Partial<Record<FactName, Ask>>> = {
  attendanceChange: {
    params: { window: "halfTerm", from: { previous: "halfTerm" } },
    operator: "atMost",
    value: -5,
  },
  schoolDaysLeft: { operator: "below", value: 5 },
  "absence.number": { operator: "atLeast", value: 3 },
  "absence.closedDaysBeside": { operator: "atLeast", value: 9 },
};

/** The heading of a fact, as a link names it. */
export function anchor(name: string): string {
  return name.toLowerCase().replaceAll(".", "");
}

function factSection(name: FactName): readonly string[] {
  const { title, type, missing } = catalogue[name];
  const params = partOf(definitions.params, name);
  const required = params["required"];
  const needed: ReadonlySet<unknown> = new Set(Array.isArray(required) ? required : []);
  const rows = Object.entries(partOf(params, "properties")).map(([key]) => {
    const schema = partOf(partOf(params, "properties"), key);
    return [code(key), needed.has(key) ? "yes" : "no", describe(schema), code(exampleOf(schema, definitions.shared))];
  });
  const given = exampleOf(params, definitions.shared);
  const example = {
    fact: name,
    ...(rows.length === 0 ? {} : { params: given }),
    operator: type === "boolean" || type === "text" || type === "bands" ? "is" : "atLeast",
    value: exampleValues[type],
    ...asks[name],
  };
  return [
    `## ${name}`,
    `${title}. No value: ${missing}`,
    ...(rows.length === 0 ? [] : [table(["parameter", "needed", "meaning", "for example"], rows)]),
    json(example),
  ];
}

function describe(schema: JsonSchema): string {
  const own = schema["description"];
  if (typeof own === "string") return own;
  const reference = schema["$ref"];
  const target = typeof reference === "string" ? definitions.shared[reference.replace("#/$defs/", "")] : undefined;
  return String(target?.["description"] ?? "");
}
