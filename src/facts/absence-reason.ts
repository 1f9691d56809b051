import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";
import type { Place } from "./place.ts";

/** The reason recorded with the absence; where it changed, the latest. */
export const absenceReason = defineFact({
  title: "reason given for the absence",
  type: "text",
  scale: null,
  scope: "absence",
  missing: "No reason is recorded with any of its sessions.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: (_params, place) => {
    if (absenceOf(place) === null) return noAbsence;
    const reason = recordedReason(place);
    return reason === null ? missing("notSupplied", "the reason for the absence") : known(reason);
  },
});

export function recordedReason(place: Place): string | null {
  const absence = absenceOf(place);
  if (absence === null) return null;
  for (let slot = absence.ifPresent.last; slot >= absence.ifPresent.first; slot -= 1) {
    const reason = place.view.history.markAt(slot)?.mark.reason;
    if (reason !== undefined && reason !== "") return reason;
  }
  return null;
}
