import { z } from "zod";
import { sameReasonCount } from "./by-reason.ts";
import { countSessions } from "./counting.ts";
import { defineFact } from "./fact.ts";
import { countLate } from "./late-minutes.ts";
import { shared } from "./params.ts";

export const countParams = z.strictObject({
  of: shared.of,
  window: shared.window,
  sameReason: shared.sameReason,
  minutesLateAtLeast: shared.minutesLateAtLeast,
  anyTimeIn: shared.anyTimeIn,
  unspent: shared.unspent,
  compulsorySchoolAge: shared.compulsorySchoolAge,
  earlierSettings: shared.earlierSettings,
});

/** Sessions of a class or of listed codes, in a window. */
export const sessions = defineFact({
  title: "number of sessions",
  type: "number",
  unit: "sessions",
  scope: "any",
  missing: "The window has not begun; gaps make it doubtful; marks that begin after the window make it a least value.",
  params: countParams,
  read: (params, circumstances) => {
    if (params.sameReason === true) return sameReasonCount(params, circumstances, "sessions");
    return params.minutesLateAtLeast === undefined ? countSessions(params, circumstances) : countLate(params, params.minutesLateAtLeast, circumstances);
  },
});
