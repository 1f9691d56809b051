import { existsSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { libraryVersion } from "../kernel/version.ts";
import { phases } from "../packs/pack-schema.ts";
import { command, withDefault } from "./command.ts";
import { schemaPath, shippedPacks } from "./files.ts";
import { checkWord } from "./given-options.ts";
import { UsageError } from "./refusals.ts";
import { starterPack } from "./starter-pack.ts";

const options = {
  name: withDefault("<name>", "the name of the school", "My School"),
  phase: withDefault("<phase>", "the kind of school", "primary"),
  extends: withDefault("<base>", "the pack it builds on", "england-2024"),
};

export const initCommand = command<typeof options, string | undefined>({
  name: "init [file]",
  about: "write a small pack to change: one rule, one set of bands, one question, one ladder",
  options,
  json: "print what was written as JSON",
  answer: (file, { name, phase, extends: base }) => {
    checkWord(phase, "phase", phases);
    checkWord(base, "pack to extend", shippedPacks());
    const id = idFrom(name);
    const path = file ?? `${id}.json`;
    if (existsSync(path))
      throw new UsageError(
        `\`${path}\` is there already, and is left as it is`,
        "name another file, or move that one away",
      );
    const pack = starterPack({ id, name, phase, base, schema: schemaFor(path) });
    write(path, `${JSON.stringify(pack, null, 2)}\n`);
    const text = `Wrote ${path}. Change it, then run: attendance-policy check ${path}\n`;
    return { json: { path, id }, text: () => text };
  },
});

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
