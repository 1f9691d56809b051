import { describe } from "../describe/describe.ts";
import { command, withDefault } from "./command.ts";
import { UsageError } from "./refusals.ts";
import { readPolicy } from "./school-file.ts";

const readers = ["governors", "parents"] as const;

export const describeCommand = command({
  name: "describe <pack>",
  about: "the policy in words and diagrams, as Markdown",
  options: { for: withDefault("<reader>", "governors, or parents: shorter and plain", "governors") },
  json: "print the document as JSON",
  answer: (name, given) => {
    const reader = readers.find((one) => one === given.for);
    if (reader === undefined)
      throw new UsageError(`nothing is written for \`${given.for}\``, "write `--for governors` or `--for parents`");
    const policy = readPolicy(name);
    const markdown = describe(policy, { for: reader });
    return { json: { pack: policy.pack.id, for: reader, markdown }, text: () => markdown };
  },
});
