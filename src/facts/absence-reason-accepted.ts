import { known, missing } from "../record/reading.ts";
import { recordedReason } from "./absence-reason.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Whether the pack accepts the reason recorded. */
export const absenceReasonAccepted = defineFact({
  title: "the reason given is one the school accepts",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "No reason is recorded, or the pack does not say whether it accepts it.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: (_params, place) => {
    if (absenceOf(place) === null) return noAbsence;
    const reason = recordedReason(place);
    if (reason === null) return missing("notSupplied", "the reason for the absence");
    const accepted = place.words.reasons.get(reason)?.accepted;
    return accepted === undefined ? missing("notSupplied", `whether \`${reason}\` is accepted`) : known(accepted);
  },
});
