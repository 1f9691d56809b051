import { whole } from "../kernel/exact.ts";
import type { Absence } from "../record/absence.ts";
import { gapsIn } from "../record/measure.ts";
import { between, countOf, type Evidence, missing, type Reading } from "../record/reading.ts";
import type { GapsAs, Spell } from "../record/spells.ts";
import type { Place } from "./place.ts";

/** The absence a rule speaks of, or the reading that says there is none. */
export function absenceOf(place: Place): Absence | null {
  return place.subject.kind === "absence" ? place.subject.absence : null;
}

export const noAbsence: Reading = missing("notSupplied", "an absence to speak of");

/** Measures an absence both ways its gaps can be read, and lists what was certainly counted. */
export function measureAbsence(
  place: Place,
  measure: (spell: Spell, gapsAs: GapsAs) => number,
  list?: (spell: Spell) => Evidence,
): Reading {
  const absence = absenceOf(place);
  if (absence === null) return noAbsence;
  const ifPresent = measure(absence.ifPresent, "present");
  const evidence = list === undefined || ifPresent === 0 ? undefined : () => list(absence.ifPresent);
  if (absence.ifAbsent === absence.ifPresent) return countOf(whole(ifPresent), evidence);
  const { history, limit } = place.view;
  return between(
    whole(ifPresent),
    whole(measure(absence.ifAbsent, "absent")),
    gapsIn(history, absence.ifAbsent.first, Math.min(limit, absence.ifAbsent.last + 1)),
    evidence,
  );
}
