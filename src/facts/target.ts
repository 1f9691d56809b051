import { known, missing } from "../history/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";

/** The school's attendance target. */
export const target = defineFact({
  title: "the school's attendance target",
  type: "percent",
  unit: "percent",
  scope: "any",
  missing: "The pack states no target.",
  params: noParams,
  read: (_params, { file }) =>
    file.words.target === null ? missing("notSupplied", "the school's target") : known(file.words.target),
});
