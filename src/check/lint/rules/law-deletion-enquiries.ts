import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { isOf, judgedOf, leavesThrough } from "../judged.ts";
import { lawValue, provisionOf } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { deletesName } from "../meanings.ts";

const run = {
  name: "days",
  fact: "currentRun",
  params: { of: "unauthorised", unit: "schoolDays" },
  operator: "atLeast",
  value: 20,
};
const enquired = { fact: "answer", params: { id: "outcome-of-joint-enquiries" }, operator: "is", value: "not-located" };
const then = [{ action: "delete-name", force: "must", by: "headteacher" }];

export const lawDeletionEnquiries: LawRule = {
  code: "law-deletion-enquiries",
  title: "A name is taken off the register without enquiries",
  against: "law",
  severity: "warning",
  why: "For a pupil who stays away the Regulations want reasonable enquiries by school and local authority before the name may go. Absence alone is no ground.",
  bad: { rules: [{ id: "off-roll", when: run, then }] },
  good: { rules: [{ id: "off-roll", when: { all: [run, enquired] }, then }] },
  check: ({ pack }, law) => {
    const entry = lawValue(law, "deletion-joint-enquiries");
    if (entry?.value !== true) return [];
    return judgedOf(pack)
      .filter((judged) => judged.actions.some(deletesName) && !isOf(law.pack, judged))
      .filter((judged) => {
        const leaves = leavesThrough(judged.when, pack);
        return leaves.some(countsAbsence) && !leaves.some((leaf) => speaksOfEnquiries(leaf, pack));
      })
      .map((judged) => ({
        at: judged.at,
        message: "absence alone takes the name off; nothing asks for the enquiries of school and local authority",
        help: `remove the rule, so that those of \`${law.id}\` hold, or add a question about the outcome of joint enquiries`,
        provision: provisionOf(entry.source, "regulations on the registers"),
      }));
  },
};

function countsAbsence({ fact }: Leaf): boolean {
  return (
    fact.endsWith("Run") ||
    fact.startsWith("absence.") ||
    fact === "timeSince" ||
    fact === "sessions" ||
    fact === "days"
  );
}

function speaksOfEnquiries({ fact, params }: Leaf, pack: Pack): boolean {
  const question = fact === "answer" ? pack.questions?.find(({ id }) => id === params?.["id"])?.question : undefined;
  return /enquir/i.test(`${JSON.stringify(params ?? {})} ${question ?? ""}`);
}
