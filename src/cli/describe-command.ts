import { describe } from "../describe/describe.ts";
import type { AddCommand } from "./command.ts";
import { readPolicy } from "./school-file.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly for: string;
  readonly json?: boolean;
}

export const describeCommand: AddCommand = (program, output, finish) => {
  program
    .command("describe <pack>")
    .description("the policy in words and diagrams, as Markdown")
    .option("--for <reader>", "governors, or parents: shorter and plain", "governors")
    .option("--json", "print the document as JSON")
    .action((name: string, options: Options) => {
      const reader = readers.find((one) => one === options.for);
      if (reader === undefined)
        throw new UsageError(`nothing is written for \`${options.for}\``, "write `--for governors` or `--for parents`");
      const policy = readPolicy(name, output);
      if (policy === null) return finish(1);
      const markdown = describe(policy, { for: reader });
      output.out(
        options.json === true
          ? `${JSON.stringify({ pack: policy.pack.id, for: reader, markdown }, null, 2)}\n`
          : markdown,
      );
      finish(0);
    });
};

const readers = ["governors", "parents"] as const;
