import { z } from "zod";
import { gapsIn, marksBegin } from "../history/measure.ts";
import { between, known } from "../history/reading.ts";
import { mondayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { sameReasonCount } from "./by-reason.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** School weeks with at least one session of a class: "broken weeks" where the class is `away`. */
export const weeks = defineFact({
  title: "number of school weeks with at least one such session",
  type: "number",
  unit: "school weeks",
  scope: "any",
  missing: "As for sessions.",
  params: z.strictObject({ of: shared.of, window: shared.window, sameReason: shared.sameReason }),
  read: (params, circumstances) => {
    if (params.sameReason === true) return sameReasonCount(params, circumstances, "weeks");
    const span = resolve(params.window, circumstances);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = circumstances.view;
    const counted = history.countedInSpells(params.of);
    const [certain, possible] = [new Set<number>(), new Set<number>()];
    for (let slot = span.fromSlot; slot < span.toSlot; slot += 1) {
      const week = mondayOf(history.timetable.dayOfSlot(slot));
      if (history.isCounted(counted, slot)) certain.add(week);
      if (history.isCounted(counted, slot) || (counted.gaps && history.isGap(slot))) possible.add(week);
    }
    if (span.reachesBack) return { kind: "atLeast", least: whole(certain.size), missing: marksBegin(history) };
    return certain.size === possible.size ? known(whole(certain.size)) : between(whole(certain.size), whole(possible.size), gapsIn(history, span.fromSlot, span.toSlot));
  },
});
