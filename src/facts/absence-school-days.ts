import { z } from "zod";
import { sessionsIn } from "../record/measure.ts";
import { type GapsAs, type Spell, wholeDays } from "../record/spells.ts";
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
  read: ({ of }, place) => {
    const { history, limit } = place.view;
    const counted = history.countedInSpells(of ?? "away");
    const days = ({ first, last }: Spell, gapsAs: GapsAs) => wholeDays(history, counted, first, last, limit, gapsAs);
    return measureAbsence(
      place,
      (spell, gapsAs) => days(spell, gapsAs).length,
      (spell) => ({
        sessions: days(spell, "present").flatMap(
          (morning) => sessionsIn(history, counted, morning, Math.min(morning + 2, limit)).sessions ?? [],
        ),
      }),
    );
  },
});
