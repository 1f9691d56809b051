import { countBy } from "./by-unit.ts";
import { restsOfCount } from "./counting.ts";
import { defineFact } from "./fact.ts";
import { unitParams } from "./sessions.ts";
import { counted } from "./traits.ts";

/** School weeks with at least one session of a class: "broken weeks" where the class is `away`. */
export const weeks = defineFact({
  title: "number of school weeks with at least one such session",
  type: "number",
  scale: counted("school weeks"),
  scope: "any",
  missing: "As for sessions.",
  params: unitParams,
  drift: "rises",
  rests: restsOfCount,
  read: (params, place) => countBy("weeks", params, place),
});
