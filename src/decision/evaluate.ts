import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import type { Policy } from "../packs/policy.ts";
import { idOf, readPupil } from "../school-file/read-pupil.ts";
import { calendarOf } from "../school-file/read-school.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision-types.ts";
import { decisionDiagnostic } from "./diagnostics.ts";
import { type EvaluateInput, readMoment } from "./open-input.ts";
import { undecided } from "./undecided.ts";

export type { EvaluateInput } from "./open-input.ts";

export interface EvaluateOptions {
  /** A civil date, which includes that whole day, or a local date and time. */
  readonly asOf: AsOf;
}

/**
 * Says what a policy requires for one pupil: status, actions with reasons and sources, questions only a person can answer, and what
 * could not be known. Pure and synchronous; what is wrong with the input comes back as diagnostics.
 *
 * @param policy a policy from `loadPack`
 * @param input the school's calendar and the pupil, as in a school file
 * @param options.asOf the day (that whole day) or local date and time asked about; nothing later is read
 * @returns counts in sessions, rates in percent for display, dates as civil dates
 * @example
 * evaluate(policy, { calendar, pupil }, { asOf: "2024-09-09" }).status.attendance // { attended: 7, possible: 10, percent: 70 }
 * @see The School Attendance (Pupil Registration) (England) Regulations 2024, regulation 10
 */
export function evaluate(policy: Policy, input: EvaluateInput, { asOf }: EvaluateOptions): Decision {
  const now = readMoment(asOf);
  const calendar = calendarOf(input);
  if (!now.ok || !calendar.ok)
    return undecided(policy, idOf(input.pupil), asOf, [
      ...(now.ok ? [] : now.diagnostics),
      ...(calendar.ok ? [] : calendar.diagnostics),
    ]);
  const { record, diagnostics } = readPupil(input.pupil, calendar.value, "pupil");
  return record === null
    ? undecided(policy, "", asOf, diagnostics)
    : decide(policy, record, now.value, [...diagnostics, ...groupsOmitted(policy)]).decision;
}

function groupsOmitted(policy: Policy): Diagnostic[] {
  const omitted = policy.clauses.filter(({ scope }) => typeof scope === "object").map(({ name }) => `\`${name}\``);
  if (omitted.length === 0) return [];
  return [
    decisionDiagnostic(
      "groups-omitted",
      "policy/rules",
      `${omitted.join(", ")} ${omitted.length === 1 ? "speaks" : "speak"} of groups, which one pupil alone does not show`,
      "evaluate the pupils together with `evaluateMany`, and read its `groups`",
    ),
  ];
}
