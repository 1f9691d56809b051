import { z } from "zod";
import { weekdayOf } from "../kernel/dates.ts";
import { percentage } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { gapsIn, marksBegin } from "../record/measure.ts";
import { between, known, missing } from "../record/reading.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

const daysSchema = described(z.array(z.enum(weekdays)).min(1), "The weekdays.", ["monday", "friday"]);

/** The share of a window's sessions of a class that fell on certain weekdays. */
export const weekdayShare = defineFact({
  title: "share that fell on certain weekdays",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing: "There were none of them in the window.",
  params: z.strictObject({ of: shared.of.optional(), days: daysSchema, window: shared.window }),
  drift: "stays",
  rests: ({ of, window }) => [{ kind: "sessions", of: of ?? "away", window, entering: "changes" }],
  read: (params, place) => {
    const span = resolve(params.window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = place.view;
    if (span.reachesBack) return { kind: "missing", missing: marksBegin(history) };
    const counted = history.countedInSpells(params.of ?? "away");
    const onDays = (slot: number) =>
      params.days.some((day) => weekdays.indexOf(day) + 1 === weekdayOf(history.timetable.dayOfSlot(slot)));
    let [all, on, gapsAll, gapsOn] = [0, 0, 0, 0];
    for (let slot = span.fromSlot; slot < span.toSlot; slot += 1) {
      const hit = onDays(slot) ? 1 : 0;
      if (history.isCounted(counted, slot)) [all, on] = [all + 1, on + hit];
      else if (counted.gaps && history.isGap(slot)) [gapsAll, gapsOn] = [gapsAll + 1, gapsOn + hit];
    }
    if (all === 0 && gapsAll > 0) return { kind: "missing", missing: gapsIn(history, span.fromSlot, span.toSlot) };
    if (all === 0) return missing("notYet", "an absence in the window");
    const ifPresent = percentage(on, all);
    return gapsAll === 0
      ? known(ifPresent)
      : between(ifPresent, percentage(on + gapsOn, all + gapsAll), gapsIn(history, span.fromSlot, span.toSlot));
  },
});
