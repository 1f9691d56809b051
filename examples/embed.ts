/** What an MIS vendor writes. */
import { evaluateMany, loadPack } from "attendance-policy";
import woburnLower from "attendance-policy/rules/woburn-lower.json" with { type: "json" };
import { syntheticSchool } from "./synthetic-school/school.ts";

const policy = loadPack(woburnLower); // once
const school = syntheticSchool("primary", "2024-11-15"); // your own data, in the shape of a school file
for (const decision of evaluateMany(policy, school, { asOf: "2024-11-15" })) {
  for (const action of decision.actions) {
    if (action.force === "must" && action.overdue)
      console.log(decision.pupil, action.action, action.due, action.because);
  }
}
