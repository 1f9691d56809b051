import { daysTouched } from "../history/spells.ts";
import { defineFact } from "./fact.ts";
import { measureAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Which day of the absence it is: the first day touched is day 1, and days not possible are not numbered. */
export const absenceDay = defineFact({
  title: "day of the absence",
  type: "number",
  unit: "school days",
  scope: "absence",
  missing: "A gap beside the absence would make it longer.",
  params: noParams,
  read: (_params, circumstances) => measureAbsence(circumstances, (spell, gapsAs) => daysTouched(circumstances.view.history, spell.first, spell.last, gapsAs)),
});
