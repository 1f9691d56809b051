import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/kernel/dates.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { packJsonSchema } from "../../src/packs/json-schema.ts";
import { type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { packSchema } from "../../src/packs/pack-schema.ts";
import { mutate, seeded } from "../support/mutations.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const schema = packJsonSchema();
const definitions = partOf(schema, "$defs");
// Dates are the one thing JSON Schema leaves to a format.
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: (text: string) => parseDay(text) !== null },
});
const fits = ajv.compile(schema);

const plain = { id: "example", version: "1.0.0", title: "Example", extends: "england-2024" };
const when = { fact: "attendancePercent", params: { window: "term" }, operator: "below", value: 96 };
const then = [{ action: "letter", force: "must", by: "school-office" }];
const withRule = (rule: object) => ({ ...plain, rules: [{ id: "a", when, then, ...rule }] });

describe("packJsonSchema", () => {
  it("is draft 2020-12", () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("describes and exemplifies every field", () => {
    expect(undescribed(schema, "#")).toEqual([]);
  });

  it("knows every operator with its meaning, and every fact", () => {
    expect(JSON.stringify(definitions["operator"])).toContain("less than this, not equal to it");
    expect(JSON.stringify(definitions["comparison"])).toContain("#/$defs/params.attendancePercent");
  });

  it.each(shippedPacks())("$name validates", ({ json }) => {
    expect(fits(json), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
  });

  it.each([
    ["a rule without an action", withRule({ then: [] })],
    ["a misspelt key", withRule({ wehn: when })],
    ["a fact that does not exist", withRule({ when: { ...when, fact: "attendencePercent" } })],
    [
      "a parameter the fact does not have",
      withRule({ when: { ...when, params: { window: "term", of: ["L"], day: 1 } } }),
    ],
    ["a window that is none", withRule({ when: { ...when, params: { window: "year" } } })],
    ["no window", withRule({ when: { fact: "attendancePercent", operator: "below", value: 96 } })],
    ["an operator of another engine", withRule({ when: { ...when, operator: "lessThan" } })],
    ["an order of yes and no", withRule({ when: { fact: "compulsorySchoolAge", operator: "below", value: true } })],
    ["text for a percentage", withRule({ when: { ...when, value: "96%" } })],
    ["a list without `oneOf`", withRule({ when: { ...when, operator: "is", value: [96] } })],
    ["`oneOf` without a list", withRule({ when: { ...when, operator: "oneOf", value: 96 } })],
    ["an empty group", withRule({ when: { all: [] } })],
    [
      "the previous of an event",
      withRule({ when: { ...when, params: { window: { previous: { since: "letter" } } } } }),
    ],
    ["an action without force", withRule({ then: [{ action: "letter", by: "school-office" }] })],
    ["a recoding to nothing", withRule({ then: [{ action: "amend-mark", from: ["N"] }] })],
    ["a requirement without words", withRule({ then: [{ action: "require", force: "must" }] })],
    ["an id with a capital", { ...plain, id: "Example" }],
    ["a day that never was", { ...plain, document: { reviewBy: "2025-02-30" } }],
    ["a time that is none", { ...plain, register: { sessions: [{ session: "AM", opens: "25:00" }] } }],
    ["a month and day that never are", { ...plain, words: { periods: [{ id: "p", from: "02-30", to: "03-31" }] } }],
    ["a stage without an id", { ...plain, ladders: [{ id: "l", stages: [{ then }] }] }],
    ["an example that does not say whether it fires", withRule({ examples: [{ attendancePercent: 95 }] })],
  ])("and the reader of packs both refuse %s", (_, pack) => {
    expect(fits(pack)).toBe(false);
    expect(packSchema.safeParse(pack).success).toBe(false);
  });

  it("and the reader of packs refuse and accept the same packs, mutated at random", { timeout: 120_000 }, () => {
    const random = seeded(42);
    for (const { name, json } of shippedPacks()) {
      for (let turn = 0; turn < 60; turn += 1) {
        const { pack, kind, way } = mutate(json, random);
        const label = `${name}, turn ${turn}: ${kind} ${way.join("/")}`;
        expect(fits(pack), label).toBe(packSchema.safeParse(pack).success);
      }
    }
  });
});

/** Fields of strict objects without a description or an example, their own or those of what they refer to. */
function undescribed(part: unknown, at: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one, index) => undescribed(one, `${at}/${index}`));
  if (!isRecord(part)) return [];
  const fields = part["additionalProperties"] === false ? Object.keys(partOf(part, "properties")) : [];
  const bare = fields.filter((key) => {
    const field = resolved(partOf(partOf(part, "properties"), key));
    return typeof field["description"] !== "string" || !Array.isArray(field["examples"]);
  });
  return [
    ...bare.map((key) => `${at}/${key}`),
    ...Object.entries(part).flatMap(([key, inner]) => (key === "examples" ? [] : undescribed(inner, `${at}/${key}`))),
  ];
}

function resolved(field: JsonSchema): JsonSchema {
  const reference = field["$ref"];
  return typeof reference === "string"
    ? { ...partOf(definitions, reference.replace("#/$defs/", "")), ...field }
    : field;
}
