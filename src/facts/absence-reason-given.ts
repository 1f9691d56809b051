import { known } from "../record/reading.ts";
import { recordedReason } from "./absence-reason.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Whether any reason is recorded with the absence, so that a rule about a reason can leave absences without one alone. */
export const absenceReasonGiven = defineFact({
  title: "a reason is recorded with the absence",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "Never.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: (_params, place) => (absenceOf(place) === null ? noAbsence : known(recordedReason(place) !== null)),
});
