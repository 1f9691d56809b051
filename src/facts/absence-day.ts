import { z } from "zod";
import { isExact, known, type Reading } from "../history/reading.ts";
import { daysTouched } from "../history/spells.ts";
import { whole } from "../kernel/exact.ts";
import { defineFact } from "./fact.ts";
import { measureAbsence } from "./in-absence.ts";

/** Which day of the absence it is: the first day touched is day 1, and days not possible are not numbered. */
export const absenceDay = defineFact({
  title: "day of the absence",
  type: "number",
  unit: "school days",
  scope: "absence",
  missing: "A gap beside the absence would make it longer.",
  params: z.strictObject({
    inRoundsOf: z
      .int()
      .min(2)
      .max(1000)
      .optional()
      .meta({
        description: "Numbered afresh after so many days: in rounds of 5 the sixth day of the absence is day 1 again.",
        examples: [5],
      }),
  }),
  read: ({ inRoundsOf }, circumstances) => {
    const day = measureAbsence(circumstances, (spell, gapsAs) =>
      daysTouched(circumstances.view.history, spell.first, spell.last, gapsAs),
    );
    return inRoundsOf === undefined ? day : inRound(day, inRoundsOf);
  },
});

/** Gaps that leave open which round it is leave open everything about the day in it. */
function inRound(day: Reading, length: number): Reading {
  const round = (n: number) => Math.floor((n - 1) / length);
  const place = (n: number) => whole(n - round(n) * length);
  if (day.kind === "known" && isExact(day.value)) return known(place(day.value.n));
  if (day.kind !== "between") return day;
  const { ifPresent, ifAbsent, missing } = day;
  if (round(ifPresent.n) !== round(ifAbsent.n)) return { kind: "missing", missing };
  return { ...day, ifPresent: place(ifPresent.n), ifAbsent: place(ifAbsent.n) };
}
