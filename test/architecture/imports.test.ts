import { describe, expect, it } from "vitest";
import { textsBelow } from "./files.ts";
import {
  declaredDates,
  FLOORS,
  importCycles,
  importProblems,
  importsOf,
  lineCount,
  medianLines,
  nameProblems,
  type Sources,
  textProblems,
} from "./source-rules.ts";

const LARGEST_MEDIAN = 80;
const sources: Sources = textsBelow("src", /\.[cm]?[jt]sx?$/);

describe("the source", () => {
  it("was found", () => {
    expect(sources.size).toBeGreaterThan(0);
  });
  it("imports from its own room or a lower floor, and only what its room may use", () => {
    expect(importProblems(sources)).toEqual([]);
  });
  it("has no import cycle", () => {
    expect(importCycles(sources)).toEqual([]);
  });
  it("is named in kebab-case, by idea", () => {
    expect([...sources.keys()].flatMap(nameProblems)).toEqual([]);
  });
  it("holds no clock, no chance, no loose type, no silenced check, no school, no overlong file", () => {
    expect([...sources].flatMap(([path, text]) => textProblems(path, text))).toEqual([]);
  });
  it(`has a median of at most ${LARGEST_MEDIAN} lines a file`, () => {
    expect(medianLines(sources)).toBeLessThanOrEqual(LARGEST_MEDIAN);
  });
});

describe("the published declarations", () => {
  it("hold no Date: a date is a civil date", () => {
    const declarations = textsBelow("dist", /\.d\.ts$/);
    expect(declarations.size).toBeGreaterThan(0);
    expect([...declarations].flatMap(([path, text]) => declaredDates(path, text))).toEqual([]);
  });
});

/** The detector itself: each rule is shown a source that breaks it, and one that does not. */
const files = (record: Record<string, string>): Sources => new Map(Object.entries(record));

describe("the detector of imports", () => {
  it("sees every way to name a module", () => {
    const text = `
      import a, { type A } from "./a.ts";
      import type { B } from "./b.ts";
      import "./c.ts";
      export { d } from "./d.ts";
      export * from "./e.ts";
      const f = await import("./f.ts");
      const g = require("./g.ts");
      type H = import("./h.ts").H;
      // import x from "./comment.ts";
      const text = 'import x from "./text.ts"';`;
    expect(importsOf("x.ts", text)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => `./${name}.ts`));
  });

  it.each([
    ["up", { "kernel/a.ts": 'import "../facts/b.ts";', "facts/b.ts": "" }, "a higher floor"],
    ["up by a type", { "clauses/a.ts": 'import type { P } from "../packs/b.ts";', "packs/b.ts": "" }, "a higher floor"],
    ["up to an entry point", { "explain/a.ts": 'import "../index.ts";', "index.ts": "" }, "a higher floor"],
    ["sideways", { "codes/a.ts": 'import "../calendar/b.ts";', "calendar/b.ts": "" }, "sideways"],
    ["sideways, by re-export", { "calendar/a.ts": 'export * from "../codes/b.ts";', "codes/b.ts": "" }, "sideways"],
    ["nowhere", { "codes/a.ts": 'import "../kernel/b";', "kernel/b.ts": "" }, "no source file"],
    ["out of src", { "codes/a.ts": 'import "../../rules/b.json";' }, "no source file"],
    ["date-fns outside kernel", { "codes/a.ts": 'import { addDays } from "date-fns";' }, "date-fns"],
    ["a part of date-fns", { "codes/a.ts": 'import { addDays } from "date-fns/addDays";' }, "date-fns"],
    ["the machine", { "packs/a.ts": 'import { readFileSync } from "node:fs";' }, "only the CLI"],
    ["the machine, without its prefix", { "packs/a.ts": 'import { readFileSync } from "fs";' }, "not a dependency"],
    ["arguments", { "packs/a.ts": 'import { Command } from "commander";' }, "only the CLI"],
    ["another package", { "kernel/a.ts": 'import "@js-temporal/polyfill";' }, "not a dependency"],
    ["an unknown room", { "services/a.ts": "" }, "floor plan"],
    ["an unknown file at the top", { "engine.ts": "" }, "floor plan"],
  ])("reports an import that goes %s", (_, record, problem) => {
    expect(importProblems(files(record))).toEqual([expect.stringContaining(problem)]);
  });

  it("accepts one's own room, lower floors, and what a room may use", () => {
    const house = FLOORS.flat()
      .filter((room) => room !== "entry points")
      .map((room, height, rooms) => {
        const below = FLOORS.findIndex((floor) => floor.includes(room)) > 0 ? rooms[0] : undefined;
        return [`${room}/a-${height}.ts`, below ? `import "../${below}/a-0.ts"; import "zod";` : ""] as const;
      });
    const good = files({
      ...Object.fromEntries(house),
      "kernel/dates.ts": 'import { addDays } from "date-fns";',
      "packs/lint/table.ts": 'import "../schema.ts";',
      "packs/schema.ts": "",
      "index.ts": 'export * from "./packs/schema.ts";',
      "cli/main.ts": 'import "../index.ts"; import { Command } from "commander"; import "node:fs";',
    });
    expect(importProblems(good)).toEqual([]);
  });

  it("reports a cycle, also inside one room, through several files, to itself, or by types alone", () => {
    expect(importCycles(files({ "a.ts": 'import "./b.ts";', "b.ts": 'import type { A } from "./a.ts";' }))).toEqual([
      "a.ts → b.ts → a.ts",
    ]);
    expect(importCycles(files({ "a.ts": 'import "./a.ts";' }))).toHaveLength(1);
    const long = { "r/a.ts": 'import "./b.ts";', "r/b.ts": 'import "./c.ts";', "r/c.ts": 'export * from "./a.ts";' };
    expect(importCycles(files(long))).toEqual(["r/a.ts → r/b.ts → r/c.ts → r/a.ts"]);
    const diamond = { "a.ts": 'import "./b.ts"; import "./c.ts";', "b.ts": 'import "./c.ts";', "c.ts": "" };
    expect(importCycles(files(diamond))).toEqual([]);
  });
});

describe("the detector of texts", () => {
  it.each([
    ["a type any", "const x: any = 1;"],
    ["a cast to any", "const x = y as any;"],
    ["any inside a type", "type X = Map<string, any>;"],
    ["a non-null assertion", "const x = y!.z;"],
    ["a definite assignment", "let x!: string;"],
    ["Date.now", "const x = Date.now();"],
    ["the time now", "const x = new Date();"],
    ["the time now, without brackets", "const x = new Date;"],
    ["the time now, as text", "const x = Date();"],
    ["chance", "const x = Math.random();"],
    ["@ts-ignore", "// @ts-ignore\nconst x = 1;"],
    ["@ts-expect-error", "// @ts-expect-error\nconst x = 1;"],
    ["biome-ignore", "// biome-ignore lint/style/noVar: no reason\nconst x = 1;"],
    ["eslint-disable", "/* eslint-disable */"],
    ["a school, in an id", 'const id = "st-lukes";'],
    ["a school, as written", "// as at St Luke's"],
    ["a second school", 'const id = "woburn-lower";'],
    ["a third school", 'const name = "Laurence Jackson";'],
    ["a fourth school", 'const name = "Danesgate";'],
    ["a Date taken", "export function f(day: Date): number { return 1; }"],
    ["a Date given", "export const f = (): Date | undefined => undefined;"],
    ["a Date in a shape", "export interface Shape { readonly day: Date }"],
    ["too many lines", "const x = 1;\n".repeat(301)],
  ])("reports %s", (_, text) => {
    expect(textProblems("kernel/a.ts", text)).toHaveLength(1);
  });

  it.each([
    ["the word any", "// any pupil\nconst any = 'any';"],
    ["a comparison", "const x = y !== z && !w;"],
    ["a day read from a text", "const x = new Date(day);"],
    ["a Date inside a function", "export function f(): number { const d: Date = parse(); return d.getTime(); }"],
    ["a Date kept at home", "function f(day: Date): number { return 1; }"],
    ["words like a school's", "const x = 'last lukewarm'; const y = 'worst luck';"],
    ["300 lines", "const x = 1;\n".repeat(300)],
  ])("accepts %s", (_, text) => {
    expect(textProblems("kernel/a.ts", text)).toEqual([]);
  });

  it("reports a file named after a school", () => {
    expect(textProblems("packs/st-lukes.ts", "")).toHaveLength(1);
  });

  it("reports names that are not kebab-case or say nothing", () => {
    const bad = [
      "kernel/utils.ts",
      "helpers/a.ts",
      "codes/types.ts",
      "kernel/common.ts",
      "codes/codeSet.ts",
      "Kernel/a.ts",
    ];
    for (const path of bad) expect(nameProblems(path)).toHaveLength(1);
    expect(nameProblems("packs/lint/no-dead-rule.ts")).toEqual([]);
    expect(nameProblems("codes/england-2024.ts")).toEqual([]);
  });

  it("counts lines and their median", () => {
    expect([lineCount("a\nb\n"), lineCount("a\nb"), lineCount("\n")]).toEqual([2, 2, 1]);
    expect(medianLines(files({ a: "1\n", b: "1\n2\n3\n", c: "1\n2\n" }))).toBe(2);
    expect(medianLines(files({ a: "1\n", b: "1\n2\n3\n", c: "1\n2\n", d: "1\n2\n3\n4\n" }))).toBe(2.5);
  });

  it("finds a Date in a declaration file, wherever it is exported", () => {
    expect(declaredDates("index.d.ts", "declare function f(day: Date): void;\nexport { f };")).toHaveLength(1);
    expect(declaredDates("index.d.ts", "declare function f(day: IsoDate): void;\nexport { f };")).toEqual([]);
  });
});
