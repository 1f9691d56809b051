import type { Absence } from "../history/absence.ts";
import { gapsIn } from "../history/measure.ts";
import { between, countOf, type Evidence, missing, type Reading } from "../history/reading.ts";
import type { GapsAs, Spell } from "../history/spells.ts";
import { whole } from "../kernel/exact.ts";
import type { Circumstances } from "./circumstances.ts";

/** The absence a rule speaks of, or the reading that says there is none. */
export function absenceOf(circumstances: Circumstances): Absence | null {
  return circumstances.subject.kind === "absence" ? circumstances.subject.absence : null;
}

export const noAbsence: Reading = missing("notSupplied", "an absence to speak of");

/** Measures an absence both ways its gaps can be read, and lists what was certainly counted. */
export function measureAbsence(
  circumstances: Circumstances,
  measure: (spell: Spell, gapsAs: GapsAs) => number,
  list?: (spell: Spell) => Evidence,
): Reading {
  const absence = absenceOf(circumstances);
  if (absence === null) return noAbsence;
  const ifPresent = measure(absence.ifPresent, "present");
  const evidence = list === undefined || ifPresent === 0 ? undefined : () => list(absence.ifPresent);
  if (absence.ifAbsent === absence.ifPresent) return countOf(whole(ifPresent), evidence);
  const { history, limit } = circumstances.view;
  return between(
    whole(ifPresent),
    whole(measure(absence.ifAbsent, "absent")),
    gapsIn(history, absence.ifAbsent.first, Math.min(limit, absence.ifAbsent.last + 1)),
    evidence,
  );
}
