import { whole } from "../kernel/exact.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";
import { numbered } from "./traits.ts";

/** The pupil's year group; Reception is 0. */
export const yearGroup = defineFact({
  title: "year group",
  type: "number",
  scale: { ...numbered(""), signed: true },
  scope: "any",
  missing: "Not supplied with the pupil.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    place.pupil.yearGroup === undefined
      ? missing("notSupplied", "the pupil's year group")
      : known(whole(place.pupil.yearGroup)),
});
