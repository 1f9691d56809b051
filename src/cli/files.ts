import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { didYouMean } from "../kernel/suggestions.ts";
import { UsageError } from "./refusals.ts";

/** Where the shipped packs are: beside the built CLI, or beside the source. */
function rulesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = resolve(here, "..", "rules");
  // The source has a room called rules too, so the folder is known by what it holds.
  return existsSync(join(built, "england-2024.json")) ? built : resolve(here, "..", "..", "rules");
}

/** The JSON Schema of packs, shipped beside the rules. */
export function schemaPath(): string {
  return resolve(rulesFolder(), "..", "pack.schema.json");
}

export function shippedPacks(): string[] {
  return readdirSync(rulesFolder())
    .filter((name) => name.endsWith(".json"))
    .map((name) => basename(name, ".json"));
}

/** The JSON in a file; a file that cannot be read or is not JSON is a wrong use of the command. */
export function readJson(path: string, kind: string): unknown {
  return parseJson(readText(path, kind), path);
}

export function readText(path: string, kind: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`cannot read the ${kind} \`${path}\``, "check the path");
  }
}

export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message : "it ends too early";
    throw new UsageError(`\`${path}\` is not JSON: ${where}`, "check brackets, quotes and commas near that place");
  }
}

export interface PackFile {
  readonly json: unknown;
  readonly path: string;
  readonly text: string;
}

/** The text of a shipped pack by id, or of a pack file by path, whatever is in it. */
export function readPackText(name: string): Omit<PackFile, "json"> {
  const shipped = join(rulesFolder(), `${name}.json`);
  const path = !name.includes("/") && !name.endsWith(".json") && existsSync(shipped) ? shipped : name;
  if (!existsSync(path)) throw new UsageError(`there is no pack \`${name}\``, didYouMean(name, shippedPacks()));
  return { path, text: readText(path, "pack") };
}

/** A shipped pack by id, or a pack file by path. */
export function readPack(name: string): PackFile {
  const file = readPackText(name);
  return { ...file, json: parseJson(file.text, file.path) };
}

/** Packs beside a pack file and those shipped, any of which it may extend. */
export function basesFor(path: string): unknown[] {
  const folders = [...new Set([rulesFolder(), dirname(resolve(path))])];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && resolve(folder, name) !== resolve(path))
      .flatMap((name) => {
        try {
          const json: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
          return typeof json === "object" && json !== null && "id" in json && "version" in json ? [json] : [];
        } catch {
          return [];
        }
      }),
  );
}
