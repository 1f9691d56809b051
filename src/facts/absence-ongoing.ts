import { gapsIn } from "../record/measure.ts";
import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Whether the pupil has not been seen since the absence began. */
export const absenceOngoing = defineFact({
  title: "the absence goes on",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "The session after it has no mark.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: (_params, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    if (absence.ifPresent.ongoing === absence.ifAbsent.ongoing) return known(absence.ifPresent.ongoing);
    const { history, limit } = place.view;
    return { kind: "missing", missing: gapsIn(history, absence.ifPresent.last + 1, limit) };
  },
});
