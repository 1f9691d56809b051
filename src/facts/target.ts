import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";
import { inPercent } from "./traits.ts";

/** The school's attendance target. */
export const target = defineFact({
  title: "the school's attendance target",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing: "The pack states no target.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    place.words.target === null ? missing("notSupplied", "the school's target") : known(place.words.target),
});
