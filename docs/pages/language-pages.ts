import { actionSchema } from "../../src/clauses/action-schema.ts";
import { engineActions } from "../../src/clauses/engine-actions.ts";
import { ladderSchema, stageSchema } from "../../src/clauses/ladder-schema.ts";
import { operators } from "../../src/conditions/operators.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { namedWindows } from "../../src/record/window-kind.ts";
import { definition, keysTable } from "./keys.ts";
import { code, json, page, table } from "./page.ts";

/** Windows: the stretch of time a count or a rate speaks of. */
export function windowsPage(): string {
  const window = definition("window");
  const forms = window["anyOf"];
  const rows = (Array.isArray(forms) ? forms : [])
    .filter(isRecord)
    .flatMap((form) =>
      Object.keys(partOf(form, "properties")).map((key) => rowOf(key, partOf(partOf(form, "properties"), key), form)),
    );
  return page("Windows", "`src/record/window-kind.ts`", [
    "A rule always writes its window. Every window ends at the day asked about, unless it says otherwise, and starts no earlier than the pupil's day of entry.",
    table(
      ["window", "means"],
      Object.entries(namedWindows).map(([name, meaning]) => [code(name), meaning]),
    ),
    table(["key", "means", "for example"], rows),
    "Lengths, in `for` and `olderThan`, have one unit:",
    table(["unit", "means"], unitsOf(definition("length"))),
    "What `since`, `before` and `between` name:",
    String(definition("eventRef")["description"]),
    ...examplesOf(window),
  ]);
}

function rowOf(key: string, field: JsonSchema, form: JsonSchema): readonly string[] {
  const required = form["required"];
  const isOwn = Array.isArray(required) && required.includes(key);
  const examples = field["examples"];
  const example = Array.isArray(examples) ? examples[0] : undefined;
  return [
    code(key),
    `${isOwn ? "" : "(optional) "}${String(field["description"] ?? "")}`,
    code(isOwn ? { [key]: example } : example),
  ];
}

function unitsOf(length: JsonSchema): readonly (readonly string[])[] {
  const forms = length["anyOf"];
  return (Array.isArray(forms) ? forms : [])
    .filter(isRecord)
    .flatMap((form) =>
      Object.keys(partOf(form, "properties")).map((key) => [
        code(key),
        String(partOf(partOf(form, "properties"), key)["description"] ?? ""),
      ]),
    );
}

function examplesOf(part: JsonSchema): readonly string[] {
  const examples = part["examples"];
  return Array.isArray(examples) ? ["## Examples", ...examples.map(json)] : [];
}

/** Operators, in the policies' own words. */
export function operatorsPage(): string {
  return page("Operators", "`src/conditions/operators.ts`", [
    "“90 or less” is `atMost`, “below 90” is `below`. Rates are compared as exact fractions, never rounded.",
    table(
      ["operator", "holds for"],
      Object.entries(operators).map(([name, meaning]) => [code(name), meaning]),
    ),
    "A comparison of a fact with another fact writes the second one as the value:",
    json({
      fact: "attendancePercent",
      params: { window: { since: "stage-1-letter" } },
      operator: "below",
      value: { fact: "attendancePercent", params: { window: { before: "stage-1-letter" } } },
    }),
  ]);
}

/** Actions: their keys, and those the engine itself understands. */
export function actionsPage(): string {
  return page("Actions", "`src/clauses/action-schema.ts`", [
    "An action's id is the event type that records it was done. Any id will do; these the engine understands itself:",
    table(
      ["action", "means"],
      Object.entries(engineActions).map(([name, { means }]) => [code(name), means]),
    ),
    "## Keys",
    keysTable(Object.keys(actionSchema.shape), definition("action")),
    "## Due",
    String(definition("due")["description"]),
    ...examplesOf(definition("due")).slice(1),
    "## Repeat",
    `${String(definition("repeat")["description"])} Left out: once in the academic year for a pupil, once for an absence or a request.`,
    ...examplesOf(definition("repeat")).slice(1),
  ]);
}

/** Ladders: their keys and those of their stages. */
export function ladderKeysPage(): string {
  return page("Ladder keys", "`src/clauses/ladder-schema.ts`", [
    "The stage a pupil is on is read from the case log: a later stage needs the earlier one there.",
    "## A ladder",
    keysTable(Object.keys(ladderSchema.shape), definition("ladder")),
    "## A stage",
    keysTable(Object.keys(stageSchema.shape), definition("stage")),
    "## The exit",
    keysTable(
      Object.keys(partOf(partOf(partOf(definition("ladder"), "properties"), "exit"), "properties")),
      partOf(partOf(definition("ladder"), "properties"), "exit"),
    ),
  ]);
}
