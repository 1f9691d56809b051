import { z } from "zod";
import { whole } from "../kernel/exact.ts";
import { sessionsIn } from "../record/measure.ts";
import { countOf } from "../record/reading.ts";
import type { Spell } from "../record/spells.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, measureAbsence, noAbsence } from "./in-absence.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/** Sessions of the absence, of any code or of listed ones, in all of it or in a window. */
export const absenceSessions = defineFact({
  title: "sessions of the absence",
  type: "number",
  scale: counted("sessions"),
  scope: "absence",
  missing: "The window has not begun; or a gap beside the absence would make it longer.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window.optional() }),
  drift: "stays",
  rests: ({ of, window }) => [
    { kind: "absence" },
    ...(window === undefined ? [] : [{ kind: "sessions", of: of ?? "away", window, entering: "changes" } as const]),
  ],
  read: ({ of, window }, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    const { history, limit } = place.view;
    const counted = history.countedInSpells(of ?? "away");
    const span = window === undefined ? { fromSlot: 0, toSlot: limit } : resolve(window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const ends = ({ first, last }: Spell) => [Math.max(first, span.fromSlot), Math.min(last + 1, span.toSlot)] as const;
    const list = (spell: Spell) => sessionsIn(history, counted, ...ends(spell));
    if (!counted.gaps) {
      const found = history.count(counted, ...ends(absence.ifPresent));
      return countOf(whole(found), found === 0 ? undefined : () => list(absence.ifPresent));
    }
    return measureAbsence(
      place,
      (spell, gapsAs) =>
        history.count(counted, ...ends(spell)) + (gapsAs === "absent" ? history.gaps(...ends(spell)) : 0),
      list,
    );
  },
});
