import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Policy } from "../packs/policy.ts";
import type { PupilDetails } from "../record/case-file.ts";
import type { Status } from "./decision-types.ts";
import { decisionDiagnostic } from "./diagnostics.ts";

/** Where a threshold for pupils of compulsory school age is met by a pupil whose age nobody supplied. */
export function checkAge({ pack }: Policy, pupil: PupilDetails, { penaltyNotice }: Status): Diagnostic[] {
  const isMet = penaltyNotice?.met === true || penaltyNotice?.parents.some(({ met }) => met) === true;
  const asksForAge = pack.tariffs?.some(({ threshold }) => threshold?.compulsorySchoolAge === true) === true;
  if (!isMet || !asksForAge || pupil.dateOfBirth !== undefined) return [];
  return [
    decisionDiagnostic(
      "birth-date-missing",
      `pupils/${pupil.id}/dateOfBirth`,
      "the sessions towards a penalty notice were counted without knowing whether the pupil was of compulsory school age",
      "supply the date of birth before a notice is considered",
    ),
  ];
}
