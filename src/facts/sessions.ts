import { z } from "zod";
import type { Reading } from "../record/reading.ts";
import { countBy } from "./by-unit.ts";
import { type CountParams, restsOfCount } from "./counting.ts";
import { defineFact } from "./fact.ts";
import { countSessions } from "./highest.ts";
import { shared } from "./params.ts";
import type { Place } from "./place.ts";
import { counted } from "./traits.ts";

/** What every count by unit may say: what is counted, in which window, and what restricts it. */
export const unitParams = z.strictObject({
  of: shared.of,
  window: shared.window,
  sameReason: shared.sameReason,
  minutesLateAtLeast: shared.minutesLateAtLeast,
  anyTimeIn: shared.anyTimeIn,
});

export const countParams = z.strictObject({
  ...unitParams.shape,
  unspent: shared.unspent,
  compulsorySchoolAge: shared.compulsorySchoolAge,
  earlierSettings: shared.earlierSettings,
  absencesFrom: shared.absencesFrom,
});

/** Sessions of a class or of listed codes, in a window. */
export const sessions = defineFact({
  title: "number of sessions",
  type: "number",
  scale: counted("sessions"),
  scope: "any",
  missing: "The window has not begun; gaps make it doubtful; marks that begin after the window make it a least value.",
  params: countParams,
  drift: "rises",
  rests: restsOfCount,
  count: plainCount,
  read: sessionsCounted,
});

/** The sessions a set of parameters asks for, with or without what restricts them beyond class and window. */
export function sessionsCounted(params: z.infer<typeof countParams>, place: Place): Reading {
  const plain = plainCount(params);
  return plain === null ? countBy("sessions", params, place) : countSessions(plain, place);
}

/** Unless it matters why or how late, any session of the class is as good as another. */
export function plainCount(params: z.infer<typeof countParams>): CountParams | null {
  return params.sameReason === true || params.minutesLateAtLeast !== undefined ? null : params;
}
