import { hasErrors } from "../kernel/diagnostics.ts";
import { checkPack } from "../packs/check-pack.ts";
import { basesFor, diagnosticLine, readPack } from "./files.ts";
import type { AddCommand } from "./command.ts";

export const checkCommand: AddCommand = (program, output, finish) => {
  program
    .command("check <pack>")
    .description("check a rule pack: its shape, what it refers to, its examples")
    .option("--json", "print the diagnostics as JSON")
    .action((name: string, options: { json?: boolean }) => {
      const file = readPack(name);
      const found = checkPack(file.json, { bases: basesFor(file.path) });
      if (options.json === true) output.out(`${JSON.stringify(found, null, 2)}\n`);
      else if (found.length === 0) output.out(`${name} is fine\n`);
      else for (const diagnostic of found) output.out(diagnosticLine(diagnostic));
      finish(hasErrors(found) ? 1 : 0);
    });
};
