import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "./architecture/files.ts";

const readme = readFileSync(repositoryPath("README.md"), "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
}

describe("README.md", () => {
  it("prints what it says it prints", () => {
    // Beside the built package, because that is where the package can be imported by its own name.
    const path = repositoryPath("dist/readme-example.mjs");
    writeFileSync(path, block("js"));
    const printed = execFileSync(process.execPath, ["--no-warnings", path], { encoding: "utf8" });
    rmSync(path);
    expect(printed).toBe(block("text"));
  });

  it("names every promise that a property test holds it to", () => {
    const promises = readFileSync(repositoryPath("test/promises.test.ts"), "utf8");
    const named = [...readme.matchAll(/^- (.+\.)$/gm)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(5);
    for (const promise of named) expect(promises).toContain(JSON.stringify(promise.replace(/\.$/, "")));
  });

  it("refers only to files and folders that are there", () => {
    const paths = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? "");
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect(existsSync(repositoryPath(path)), path).toBe(true);
  });
});
