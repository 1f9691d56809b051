import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);

export const repositoryPath = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** The texts of the files below a folder of the repository, by their path below it. */
export function textsBelow(folder: string, wanted: RegExp): Map<string, string> {
  const top = repositoryPath(folder);
  if (!existsSync(top)) return new Map();
  return new Map(
    readdirSync(top, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => wanted.test(path))
      .sort()
      .map((path) => [path, readFileSync(`${top}/${path}`, "utf8")]),
  );
}
