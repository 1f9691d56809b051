import { findPupil } from "../decision/evaluate-many.ts";
import { type Verification, verify } from "../decision/verify.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Policy } from "../packs/policy.ts";
import type { SchoolInput } from "../school-file/read-school.ts";
import { command, needed } from "./command.ts";
import { readJson } from "./files.ts";
import { readPolicy, readSchool } from "./school-file.ts";

type Verified = Verification & { readonly pupil: string };

export const verifyCommand = command({
  name: "verify <decisions>",
  about: "whether stored decisions can be reached again",
  options: {
    policy: needed("<pack>", "the policy they were reached by"),
    school: needed("<file>", "the school file they were reached from"),
  },
  json: "print the verifications as JSON",
  answer: (path, given) => {
    const policy = readPolicy(given.policy);
    const school = readSchool(given.school);
    const json = [readJson(path, "decision")].flat().map((decision) => verified(decision, policy, school));
    return { json, text: () => json.map(line).join(""), isNo: !json.every((one) => one.reproduces) };
  },
});

function verified(decision: unknown, policy: Policy, { calendar, pupils }: SchoolInput): Verified {
  const pupil = isRecord(decision) ? String(decision["pupil"]) : "";
  const found = findPupil([...pupils], pupil);
  if ("pupil" in found) return { pupil, ...verify(decision, policy, { calendar, pupil: found.pupil }) };
  const difference = { at: "pupil", stored: pupil, now: found.diagnostic.help };
  return { pupil, reproduces: false, sameReceipt: false, difference };
}

function line({ pupil, reproduces, difference }: Verified): string {
  if (reproduces || difference === null) return `${pupil}: reached again\n`;
  return `${pupil}: differs at ${difference.at}: stored ${JSON.stringify(difference.stored)}, now ${JSON.stringify(difference.now)}\n`;
}
