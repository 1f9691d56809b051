import { countBy } from "./by-unit.ts";
import { defineFact } from "./fact.ts";
import { unitParams } from "./sessions.ts";

/** School weeks with at least one session of a class: "broken weeks" where the class is `away`. */
export const weeks = defineFact({
  title: "number of school weeks with at least one such session",
  type: "number",
  unit: "school weeks",
  scope: "any",
  missing: "As for sessions.",
  params: unitParams,
  read: (params, circumstances) => countBy("weeks", params, circumstances),
});
