import { countBy } from "./by-unit.ts";
import { restsOfCount } from "./counting.ts";
import { defineFact } from "./fact.ts";
import { unitParams } from "./sessions.ts";
import { counted } from "./traits.ts";

/** Separate occasions: unbroken runs of a class in a window, whatever lies between that was not possible. */
export const spells = defineFact({
  title: "number of separate occasions",
  type: "number",
  scale: counted("occasions"),
  scope: "any",
  missing: "As for sessions.",
  params: unitParams,
  drift: "rises",
  rests: restsOfCount,
  read: (params, place) => countBy("spells", params, place),
});
