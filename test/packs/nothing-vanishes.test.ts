import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operators } from "../../src/conditions/operators.ts";
import { factNames } from "../../src/facts/catalogue.ts";
import * as library from "../../src/index.ts";
import { repositoryPath } from "../architecture/files.ts";

const packs = readdirSync(repositoryPath("rules")).filter((name) => name.endsWith(".json"));

interface Listed {
  readonly id: string;
  readonly stages?: readonly { readonly stage: string }[];
}

/** Every rule, ladder stage, question, band set, tariff and document of a pack by id. */
function idsOf(name: string): Record<string, string[]> {
  const pack: Record<string, readonly Listed[]> = JSON.parse(readFileSync(repositoryPath(`rules/${name}`), "utf8"));
  const ids = (section: string) =>
    (pack[section] ?? []).flatMap(({ id, stages }) => [id, ...(stages ?? []).map(({ stage }) => `${id}/${stage}`)]);
  return Object.fromEntries(
    ["rules", "ladders", "questions", "bands", "tariffs", "documents"].map((section) => [section, ids(section)]),
  );
}

describe("nothing vanishes unseen", () => {
  it.each(packs)("from %s", (name) => {
    expect(idsOf(name)).toMatchSnapshot();
  });

  it("from the facts, the operators and the calls of the library", () => {
    expect({
      facts: factNames,
      operators: Object.keys(operators),
      calls: Object.keys(library).sort(),
    }).toMatchSnapshot();
  });
});
