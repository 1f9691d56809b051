import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import { repositoryPath, textsBelow } from "../architecture/files.ts";

/** What the examples speak of: the policy, calendar and pupil of the README. */
const term = {
  name: "autumn",
  start: "2024-09-03",
  end: "2024-12-20",
  halfTerm: { start: "2024-10-28", end: "2024-11-01" },
};
const setting = {
  ...library,
  policy: library.loadPack(JSON.parse(readFileSync(repositoryPath("rules/woburn-lower.json"), "utf8"))),
  calendar: { years: [{ id: "2024/25", start: "2024-09-03", end: "2025-07-22", terms: [term] }] },
  pupil: {
    id: "P1",
    yearGroup: 3,
    marks: { from: "2024-09-03", marks: ["/", "\\", "/", "\\", "I", "I", "/", "\\", "/", "U"] },
  },
};

interface Worked {
  readonly place: string;
  readonly expression: string;
  readonly answer: string;
}

/** Lines of `@example` that state their answer behind `//`. */
const worked: Worked[] = [...textsBelow("src", /\.ts$/)].flatMap(([path, text]) =>
  [...text.matchAll(/@example\n((?: *\* (?!@).*\n)+)/g)].flatMap(([, block = ""]) =>
    block.split("\n").flatMap((line) => {
      const [expression, answer] = line.replace(/^ *\* ?/, "").split(" // ");
      // An example of several statements (the other entry point) is run by the tests of its own file.
      return expression === undefined || answer === undefined || expression.endsWith(";")
        ? []
        : [{ place: path, expression, answer }];
    }),
  ),
);

function evaluated(expression: string): unknown {
  const make: unknown = new Function(...Object.keys(setting), `return (${expression});`);
  return typeof make === "function" ? Reflect.apply(make, null, Object.values(setting)) : null;
}

describe("the examples in doc comments", () => {
  it("are there for the calls of the library", () => {
    expect(worked.length).toBeGreaterThanOrEqual(8);
  });

  it.each(worked)("$place: $expression", ({ expression, answer }) => {
    const [actual, stated] = [evaluated(expression), evaluated(answer)];
    if (typeof stated === "object" && stated !== null) expect(actual).toMatchObject(stated);
    else expect(actual).toEqual(stated);
  });
});
