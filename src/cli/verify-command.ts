import { findPupil } from "../decision/evaluate-many.ts";
import { type Verification, verify } from "../decision/verify.ts";
import { isRecord } from "../kernel/parse.ts";
import type { AddCommand } from "./command.ts";
import { readJson } from "./files.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  school: string;
  json?: boolean;
}

type Verified = Verification & { readonly pupil: string };

export const verifyCommand: AddCommand = (program, output, finish) => {
  program
    .command("verify <decisions>")
    .description("whether stored decisions can be reached again")
    .requiredOption("--policy <pack>", "the policy they were reached by")
    .requiredOption("--school <file>", "the school file they were reached from")
    .option("--json", "print the verifications as JSON")
    .action((path: string, options: Options) => {
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(options.school);
      const stored = [readJson(path, "decision")].flat();
      const verified = stored.map((decision): Verified => {
        const pupil = isRecord(decision) ? String(decision["pupil"]) : "";
        const found = findPupil(school.pupils, pupil);
        if ("diagnostic" in found)
          return {
            pupil,
            reproduces: false,
            sameReceipt: false,
            difference: { at: "pupil", stored: pupil, now: found.diagnostic.help },
          };
        return { pupil, ...verify(decision, policy, { calendar: school.calendar, pupil: found.pupil }) };
      });
      output.out(options.json === true ? `${JSON.stringify(verified, null, 2)}\n` : verified.map(line).join(""));
      finish(verified.every((one) => one.reproduces) ? 0 : 1);
    });
};

function line({ pupil, reproduces, difference }: Verified): string {
  if (reproduces || difference === null) return `${pupil}: reached again\n`;
  return `${pupil}: differs at ${difference.at}: stored ${JSON.stringify(difference.stored)}, now ${JSON.stringify(difference.now)}\n`;
}
