import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import { repositoryPath } from "../architecture/files.ts";

const guide = readFileSync(repositoryPath("docs/embed-in-an-mis.md"), "utf8");
const packJson: unknown = JSON.parse(readFileSync(repositoryPath("rules/woburn-lower.json"), "utf8"));

const terms = [
  ["autumn", "2024-09-03", "2024-12-20", "2024-10-28", "2024-11-01"],
  ["spring", "2025-01-06", "2025-04-04", "2025-02-17", "2025-02-21"],
].map(([name, start, end, from, to]) => ({ name, start, end, halfTerm: { start: from, end: to } }));
const calendarJson = { years: [{ id: "2024/25", start: "2024-09-03", end: "2025-07-22", terms }] };
const pupils = ["/\\/\\II/\\/U", "/\\/\\/\\/\\/\\"].map((codes, index) => ({
  id: `P${index + 1}`,
  yearGroup: 3,
  marks: { from: "2024-09-03", codes },
}));

/** Runs one of the guide's examples in surroundings of its own; gives back what it named. */
function run(example: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  const saved: unknown[] = [];
  const warned: unknown[] = [];
  const surroundings = {
    require: () => library,
    exports: {},
    console: { warn: (...told: unknown[]) => warned.push(told) },
    save: (one: unknown) => saved.push(one),
    packJson,
    calendarJson,
    pupils,
  };
  const { outputText } = ts.transpileModule(example, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const body = `${outputText}\nreturn { ${names.join(", ")} };`;
  const make: unknown = new Function(...Object.keys(surroundings), body);
  const given: unknown = typeof make === "function" ? Reflect.apply(make, null, Object.values(surroundings)) : {};
  return { ...Object(given), saved, warned };
}

const [nightly = "", once = "", ...others] = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const asked = { asOf: "2025-01-17" };
const policy = library.loadPack(packJson);
const decided = [...library.evaluateMany(policy, { calendar: calendarJson, pupils }, asked)];

describe("docs/embed-in-an-mis.md", () => {
  it("has an example for a nightly run, and one for a school read once", () => {
    expect(nightly).toContain("save(decision)");
    expect(once).toContain("readSchool(");
    expect(others).toEqual([]);
  });

  it("saves each decision, and the groups", () => {
    expect(run(nightly, ["decisions"])).toMatchObject({ saved: [...decided, {}] });
  });

  it("has the same decisions from a school read once as from its JSON", () => {
    const { today, groups, morning, warned } = run(once, ["today", "groups", "morning"]);
    expect(JSON.stringify(today)).toBe(JSON.stringify(decided));
    expect(groups).toEqual(library.cohort(policy, { calendar: calendarJson, pupils }, { ...asked, by: "yearGroup" }));
    const [pupil] = pupils;
    expect(morning).toEqual(library.evaluate(policy, { calendar: calendarJson, pupil }, { asOf: "2025-01-17T09:20" }));
    expect(warned).toEqual([]);
  });

  it("is right that a pupil read with one calendar means nothing under another", () => {
    const [pupil] = library.readSchool({ calendar: calendarJson, pupils }).pupils;
    const { diagnostics } = library.evaluate(policy, { calendar: calendarJson, pupil }, asked);
    expect(diagnostics.map(({ code }) => code)).toContain("pupil-of-another-calendar");
  });

  it("is right that nothing throws, and that what is wrong is named", () => {
    const school = library.readSchool({ calendar: 3, pupils: [{ id: "P1", marks: [{ date: "never" }] }] });
    expect(school.calendar).toBe(null);
    expect(school.diagnostics.length).toBeGreaterThan(0);
    expect([...library.evaluateMany(policy, school, asked)].map(({ pupil }) => pupil)).toEqual(["P1"]);
  });
});
