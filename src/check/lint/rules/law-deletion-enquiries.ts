import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { leavesThrough, writtenBeside } from "../judged.ts";
import { lawSays } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { deletesName } from "../meanings.ts";
import { enquired, offRoll } from "../shown.ts";

export const lawDeletionEnquiries: LawRule = {
  code: "law-deletion-enquiries",
  title: "A name is taken off the register without enquiries",
  against: "law",
  severity: "warning",
  why: "For a pupil who stays away the Regulations want reasonable enquiries by school and local authority before the name may go. Absence alone is no ground.",
  bad: offRoll(20),
  good: offRoll(20, enquired),
  check: ({ pack }, law) => {
    const provision = lawSays(law, "deletion-joint-enquiries", true, "regulations on the registers");
    if (provision === null) return [];
    return writtenBeside(law.pack, pack, deletesName)
      .filter((judged) => {
        const leaves = leavesThrough(judged.when, pack);
        return leaves.some(countsAbsence) && !leaves.some((leaf) => speaksOfEnquiries(leaf, pack));
      })
      .map((judged) => ({
        at: judged.at,
        message: "absence alone takes the name off; nothing asks for the enquiries of school and local authority",
        help: `remove the rule, so that those of \`${law.id}\` hold, or add a question about the outcome of joint enquiries`,
        provision,
      }));
  },
};

function countsAbsence({ fact }: Leaf): boolean {
  return /Run$|^absence\./.test(fact) || ["timeSince", "sessions", "days"].includes(fact);
}

function speaksOfEnquiries({ fact, params }: Leaf, pack: Pack): boolean {
  const question = fact === "answer" ? pack.questions?.find(({ id }) => id === params?.["id"])?.question : undefined;
  return /enquir/i.test(`${JSON.stringify(params ?? {})} ${question ?? ""}`);
}
