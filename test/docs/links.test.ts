import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../docs/generate.ts";
import { packJsonSchema } from "../../src/packs/json-schema.ts";
import { partOf } from "../../src/packs/json-schema-parts.ts";
import { repositoryPath, textsBelow } from "../architecture/files.ts";

const generated = [...generatedFiles()].filter(([path]) => path.endsWith(".md"));
const atTheTop = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
const byHand = [...textsBelow("docs", /^([\w-]+|decisions\/[\w-]+)\.md$/).keys()].map((path) => `docs/${path}`);
const written = [...atTheTop, ...byHand].map((path) => [path, readFileSync(repositoryPath(path), "utf8")] as const);
const pages = new Map([...written, ...generated]);

/** The headings of a page as a link names them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );

const brokenIn = (path: string, text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, file = "", anchor]) => {
    const target = file === "" ? path : join(dirname(path), file);
    const page = pages.get(target);
    if (page === undefined) return existsSync(repositoryPath(target)) ? [] : [link];
    return anchor === undefined || anchorsOf(page).includes(anchor) ? [] : [link];
  });

describe("the documentation", () => {
  it.each([...pages])("%s has no link that leads nowhere", (path, text) => {
    expect(brokenIn(path, text)).toEqual([]);
  });

  it("has a page for every section of a pack", () => {
    const pack = pages.get("docs/reference/pack.md") ?? "";
    const sections = Object.entries(partOf(packJsonSchema(), "properties")).filter(([, field]) =>
      /"\$ref":"#\/\$defs\/(?!source|effective|law)/.test(JSON.stringify(field)),
    );
    expect(sections.length).toBeGreaterThanOrEqual(11);
    for (const [key] of sections) expect(pack).toMatch(new RegExp(`^\\| \`${key}\` .*See \\[[^\\]]+\\]\\(`, "m"));
  });

  it("says of every key what it means, with an example", () => {
    const keys = generated.flatMap(([path, text]) =>
      [...text.matchAll(/^\| `[^|]*` \| (?:yes|no) \| (.*) \| (.*) \|$/gm)].map(([row, meaning, example]) => ({
        path,
        row,
        isFull: meaning !== "" && example !== "",
      })),
    );
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter(({ isFull }) => !isFull)).toEqual([]);
  });
});
