import { z } from "zod";
import { whole } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { isExact, known, type Reading } from "../record/reading.ts";
import { daysTouched, daysTouchedBy } from "../record/spells.ts";
import { defineFact } from "./fact.ts";
import { measureAbsence } from "./in-absence.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/**
 * Which day of the absence it is: the first day touched is day 1, and days not possible are not numbered. With codes, the days touched by
 * sessions of those codes: the fifth day of illness is not the fifth day of an absence of which one day was illness.
 */
export const absenceDay = defineFact({
  title: "day of the absence",
  type: "number",
  scale: counted("school days"),
  scope: "absence",
  missing: "A gap beside the absence would make it longer.",
  params: z.strictObject({
    of: shared.of.optional(),
    inRoundsOf: described(
      z.int().min(2).max(1000).optional(),
      "Numbered afresh after so many days: in rounds of 5 the sixth day of the absence is day 1 again.",
      5,
    ),
  }),
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: ({ of, inRoundsOf }, place) => {
    const { history } = place.view;
    const counted = of === undefined ? null : history.countedInSpells(of);
    const day = measureAbsence(place, ({ first, last }, gapsAs) =>
      counted === null
        ? daysTouched(history, first, last, gapsAs)
        : daysTouchedBy(history, counted, first, last, gapsAs),
    );
    return inRoundsOf === undefined ? day : inRound(day, inRoundsOf);
  },
});

/** Gaps that leave open which round it is leave open everything about the day in it. */
function inRound(day: Reading, length: number): Reading {
  const round = (n: number) => Math.max(0, Math.floor((n - 1) / length));
  const place = (n: number) => whole(n - round(n) * length);
  if (day.kind === "known" && isExact(day.value)) return known(place(day.value.n));
  if (day.kind !== "between") return day;
  const { ifPresent, ifAbsent, missing } = day;
  if (round(ifPresent.n) !== round(ifAbsent.n)) return { kind: "missing", missing };
  return { ...day, ifPresent: place(ifPresent.n), ifAbsent: place(ifAbsent.n) };
}
