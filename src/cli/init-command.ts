import { existsSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { didYouMean } from "../kernel/suggestions.ts";
import { libraryVersion } from "../kernel/version.ts";
import { phases } from "../packs/pack-schema.ts";
import type { AddCommand } from "./command.ts";
import { schemaPath, shippedPacks } from "./files.ts";
import { starterPack } from "./starter-pack.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly name: string;
  readonly phase: string;
  readonly extends: string;
  readonly json?: boolean;
}

export const initCommand: AddCommand = (program, output, finish) => {
  program
    .command("init [file]")
    .description("write a small pack to change: one rule, one set of bands, one question, one ladder")
    .option("--name <name>", "the name of the school", "My School")
    .option("--phase <phase>", "the kind of school", "primary")
    .option("--extends <base>", "the pack it builds on", "england-2024")
    .option("--json", "print what was written as JSON")
    .action((file: string | undefined, options: Options) => {
      known(options.phase, "phase", phases);
      known(options.extends, "pack to extend", shippedPacks());
      const id = idFrom(options.name);
      const path = file ?? `${id}.json`;
      if (existsSync(path))
        throw new UsageError(
          `\`${path}\` is there already, and is left as it is`,
          "name another file, or move that one away",
        );
      const pack = starterPack({
        id,
        name: options.name,
        phase: options.phase,
        base: options.extends,
        schema: schemaFor(path),
      });
      write(path, `${JSON.stringify(pack, null, 2)}\n`);
      output.out(
        options.json === true
          ? `${JSON.stringify({ path, id }, null, 2)}\n`
          : `Wrote ${path}. Change it, then run: attendance-policy check ${path}\n`,
      );
      finish(0);
    });
};

function known(word: string, what: string, words: readonly string[]): void {
  if (!words.includes(word)) throw new UsageError(`there is no ${what} \`${word}\``, didYouMean(word, words));
}

/** `St Mary's Primary` becomes `st-mary-s-primary`. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  if (id === "")
    throw new UsageError(`\`${name}\` has no letter or digit to make an id of`, "give the school's name with `--name`");
  return id;
}

/** Beside the pack, the schema of the installed library; elsewhere, that of this version as npm's mirrors serve it. */
function schemaFor(path: string): string {
  const from = dirname(resolve(path));
  const way = relative(from, schemaPath()).split(sep).join("/");
  if (!way.startsWith("../../..")) return way.startsWith(".") ? way : `./${way}`;
  return `https://unpkg.com/attendance-policy@${libraryVersion}/pack.schema.json`;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`cannot write \`${path}\``, error instanceof Error ? error.message : "check the folder");
  }
}
