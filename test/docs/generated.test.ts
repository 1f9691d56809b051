import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedFiles, generatedFolders } from "../../docs/generate.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const files = [...generatedFiles()].map(([path, text]) => ({ path, text }));

describe("generatedFiles", () => {
  it.each(files)("$path stands as it is generated now: run `npm run docs`", ({ path, text }) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it.each(generatedFolders)("there is nothing else in %s", (folder) => {
    const found = readdirSync(folder).map((name) => `${folder}/${name}`);
    expect(found.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
  });

  it.each(shippedPacks())("docs/policies/$name.md has every number of the policy's inventory", ({ name, json }) => {
    const page = files.find(({ path }) => path === `docs/policies/${name}.md`)?.text ?? "";
    expect(refsIn(json).filter((ref) => !page.includes(`| ${ref} |`))).toEqual([]);
  });
});

function refsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isRecord(value)) return [];
  const { ref, ...rest } = value;
  return [...[ref].flat().filter((one) => typeof one === "string"), ...Object.values(rest).flatMap(refsIn)];
}
