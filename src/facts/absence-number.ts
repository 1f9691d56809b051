import { z } from "zod";
import type { Slot } from "../calendar/timetable.ts";
import { whole } from "../kernel/exact.ts";
import type { Counted, History } from "../record/history.ts";
import { gapsIn, marksBegin } from "../record/measure.ts";
import { between, countOf } from "../record/reading.ts";
import type { GapsAs, Spell } from "../record/spells.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { shared } from "./params.ts";
import { numbered } from "./traits.ts";

/**
 * Which one the absence is among the absences that began in a window: 1 for the first. With `of`, among those with a session of that class
 * or those codes. 0 where it is not one of them itself.
 */
export const absenceNumber = defineFact({
  title: "number of the absence among the absences that began in a window, 1 for the first",
  type: "number",
  scale: numbered(""),
  scope: "absence",
  missing:
    "The window has not begun; the marks begin after the window does, and make it a least value; gaps would decide.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window }),
  drift: "stays",
  rests: ({ of, window }) => [
    { kind: "absence" },
    { kind: "sessions", of: of ?? "away", window, entering: "changes" },
    { kind: "sessions", of: "away", window, entering: "changes" },
  ],
  read: ({ of, window }, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    const span = resolve(window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history, limit } = place.view;
    const counted = history.countedInSpells(of ?? "away");
    const spells = history.awaySpells;
    const isOne = (spell: Spell, gapsAs: GapsAs) =>
      spell.first >= span.fromSlot && spell.first < span.toSlot && hasSessionOf(history, counted, spell, limit, gapsAs);
    // The absences up to this one, if it is one of them itself.
    const upTo = (own: Spell, gapsAs: GapsAs) => {
      const all = gapsAs === "present" ? spells.ifPresent : spells.ifAbsent;
      const members = all.filter((spell) => spell.first <= own.first && isOne(spell, gapsAs));
      return members.at(-1)?.first === own.first ? members : [];
    };
    const absences = upTo(absence.ifPresent, "present");
    const [ifPresent, ifAbsent] = [absences.length, upTo(absence.ifAbsent, "absent").length];
    const evidence = () => ({ absences });
    if (span.reachesBack && ifPresent > 0)
      return { kind: "atLeast", least: whole(Math.min(ifPresent, ifAbsent)), missing: marksBegin(history) };
    if (ifPresent === ifAbsent) return countOf(whole(ifPresent), evidence);
    const from = spells.ifAbsent.find((spell) => spell.last >= span.fromSlot)?.first ?? span.fromSlot;
    const gaps = gapsIn(history, Math.min(from, span.fromSlot), Math.min(limit, absence.ifAbsent.last + 1));
    return between(whole(ifPresent), whole(ifAbsent), gaps, evidence);
  },
});

function hasSessionOf(
  history: History,
  counted: Counted,
  { first, last }: Spell,
  limit: Slot,
  gapsAs: GapsAs,
): boolean {
  for (let slot = first; slot <= last && slot < limit; slot += 1) {
    if (history.isCounted(counted, slot)) return true;
    if (gapsAs === "absent" && counted.gaps && history.isGap(slot)) return true;
  }
  return false;
}
