import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repositoryPath, textsBelow } from "./files.ts";

/** American words and spellings, with what this library says instead. Whole words or clear stems, so that none is found by chance. */
const AMERICAN: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bstudents?\b/i, "pupil"],
  [/\b(grades?|graders?)\b/i, "year group"],
  [/\bhomerooms?\b/i, "registration group"],
  [/\btard(y|iness|ies)\b/i, "late"],
  [/organiz/i, "organis…"],
  [/authoriz/i, "authoris…"],
  // Zod names one of its issues `unrecognized_keys`; a quoted name of somebody else is not ours to spell.
  [/recogniz(?!ed_keys)/i, "recognis…"],
  [/summariz/i, "summaris…"],
  [/behavior/i, "behaviour"],
  [/\bcolors?\b(?!["']?\s*[:=])/i, "colour"],
  [/\bfavorites?\b/i, "favourite"],
  [/\bcanceled\b/i, "cancelled"],
  [/\b[Ll]icenses?\b(?!["']?\s*:)/, "licence"],
];

function americanWords(text: string): string[] {
  return text.split("\n").flatMap((line, index) =>
    AMERICAN.flatMap(([pattern, instead]) => {
      const found = pattern.exec(line);
      return found ? [`line ${index + 1}: \`${found[0]}\`, better \`${instead}\``] : [];
    }),
  );
}

describe("the words", () => {
  it.each([
    ["src", /\.ts$/],
    ["rules", /\.json$/],
    ["examples", /\.(ts|json|md)$/],
    ["docs", /^(?!api\/).*\.(ts|md)$/],
  ])("in %s/ are British", (folder, wanted) => {
    const found = [...textsBelow(folder, wanted)].flatMap(([path, text]) =>
      americanWords(text).map((problem) => `${folder}/${path}, ${problem}`),
    );
    expect(found).toEqual([]);
  });

  it.each(["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"])("in %s are British", (file) => {
    expect(americanWords(readFileSync(repositoryPath(file), "utf8"))).toEqual([]);
  });

  it("are looked for by a detector that can fail", () => {
    const bad = [
      "each student",
      "in grade 9",
      "organization",
      "unauthorized",
      "behavior",
      "a color",
      "a tardy",
      "the MIT license",
    ];
    for (const text of bad) expect(americanWords(text)).toHaveLength(1);
    const good = [
      "each pupil, year 9",
      "an upgrade",
      "unauthorised",
      "behaviour",
      "see LICENSE",
      "the licence",
      "color: red",
    ];
    for (const text of good) expect(americanWords(text)).toEqual([]);
  });
});
