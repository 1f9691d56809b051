import { countBy } from "./by-unit.ts";
import { defineFact } from "./fact.ts";
import { unitParams } from "./sessions.ts";

/** Separate occasions: unbroken runs of a class in a window, whatever lies between that was not possible. */
export const spells = defineFact({
  title: "number of separate occasions",
  type: "number",
  unit: "occasions",
  scope: "any",
  missing: "As for sessions.",
  params: unitParams,
  read: (params, circumstances) => countBy("spells", params, circumstances),
});
