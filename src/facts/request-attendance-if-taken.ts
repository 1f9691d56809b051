import { z } from "zod";
import { dayOf } from "../kernel/dates.ts";
import { percentage } from "../kernel/exact.ts";
import { gapsIn, marksBegin } from "../record/measure.ts";
import { between, known, missing } from "../record/reading.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Attendance over the window up to now with the sessions of the leave added as absence. */
export const requestAttendanceIfTaken = defineFact({
  title: "attendance if the leave is taken",
  type: "percent",
  scale: inPercent,
  scope: "leaveRequest",
  missing: "The window has no possible session; gaps would decide; the marks begin after the window does.",
  params: z.strictObject({ window: shared.window }),
  drift: "stays",
  rests: ({ window }) => [{ kind: "sessions", of: "possible", window, entering: "changes" }, { kind: "day" }],
  read: ({ window }, place) =>
    readRequest(place, "the dates of the leave", ({ from, to }) => {
      const span = resolve(window, place);
      if ("missing" in span) return { kind: "missing", missing: span.missing };
      const { history } = place.view;
      if (span.reachesBack) return { kind: "missing", missing: marksBegin(history) };
      const { timetable } = history;
      let asked = 0;
      for (let slot = timetable.slotAt(dayOf(from)); slot < timetable.slotAt(dayOf(to) + 1); slot += 1)
        if (timetable.isOpenSlot(slot) && slot >= span.toSlot) asked += 1;
      const attended = history.count(history.counted("attended"), span.fromSlot, span.toSlot);
      const possible = history.count(history.counted("possible"), span.fromSlot, span.toSlot) + asked;
      const gaps = history.gaps(span.fromSlot, span.toSlot);
      if (possible === 0) return missing("notYet", "a possible session in the window");
      if (gaps === 0) return known(percentage(attended, possible));
      return between(
        percentage(attended + gaps, possible + gaps),
        percentage(attended, possible + gaps),
        gapsIn(history, span.fromSlot, span.toSlot),
      );
    }),
});
