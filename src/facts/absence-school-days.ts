import { z } from "zod";
import { wholeDays } from "../history/spells.ts";
import { defineFact } from "./fact.ts";
import { measureAbsence } from "./in-absence.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/** School days wholly missed in the absence, of any code or of listed ones. */
export const absenceSchoolDays = defineFact({
  title: "school days wholly missed in the absence",
  type: "number",
  scale: counted("school days"),
  scope: "absence",
  missing: "A gap beside the absence would make it longer.",
  params: z.strictObject({ of: shared.of.optional() }),
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: ({ of }, circumstances) => {
    const { history, limit } = circumstances.view;
    const counted = history.countedInSpells(of ?? "away");
    return measureAbsence(circumstances, (spell, gapsAs) =>
      wholeDays(history, counted, spell.first, spell.last, limit, gapsAs),
    );
  },
});
