import { known } from "../record/reading.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Whether the family told the school of the absence. */
export const absenceNotified = defineFact({
  title: "the family told the school of the absence",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "Never: what is not on the log was not received.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }, { kind: "events", types: eventRefOf("message-received") }],
  read: (_params, place) =>
    absenceOf(place) === null ? noAbsence : known(place.events("message-received").length > 0),
});
