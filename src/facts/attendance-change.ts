import { z } from "zod";
import type { Exact } from "../kernel/exact.ts";
import { whole } from "../kernel/exact.ts";
import { between, isExact, known, type Missing, type Reading } from "../record/reading.ts";
import { windowSaying } from "../record/window-kind.ts";
import { attendanceIn } from "./attendance-percent.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Attendance in a window less attendance in another, in percentage points: a fall is negative. */
export const attendanceChange = defineFact({
  title: "change of attendance from one window to another, a fall being negative",
  type: "number",
  scale: { ...inPercent, unit: "percentage points", signed: true, step: whole(1), most: null },
  scope: "any",
  missing:
    "No session of one of the windows was possible yet; gaps would decide; the marks begin after one of them does.",
  params: z.strictObject({
    window: shared.window,
    from: windowSaying("The window it has changed from: any that `window` may be.", { previous: "halfTerm" }),
  }),
  drift: "rises",
  rests: ({ window, from }) => [
    { kind: "sessions", of: "absent", window, entering: "changes" },
    { kind: "sessions", of: "possible", window, entering: "drifts" },
    { kind: "sessions", of: "possible", window: from, entering: "changes" },
  ],
  read: ({ window, from }, place) => {
    const now = rateOf(attendanceIn(window, place));
    if ("kind" in now) return now;
    const then = rateOf(attendanceIn(from, place));
    if ("kind" in then) return then;
    const gaps = bothOf(now.gaps, then.gaps);
    // The change is greatest where the gaps of the later window were present and those of the earlier absent.
    const greatest = less(now.ifPresent, then.ifAbsent);
    return gaps === null ? known(greatest) : between(greatest, less(now.ifAbsent, then.ifPresent), gaps);
  },
});

/** A rate as its gaps can be read: at its highest with every gap present, at its lowest with every gap absent. */
interface Rate {
  readonly ifPresent: Exact;
  readonly ifAbsent: Exact;
  readonly gaps: Missing | null;
}

function rateOf(reading: Reading): Rate | Reading {
  if (reading.kind === "between")
    return { ifPresent: reading.ifPresent, ifAbsent: reading.ifAbsent, gaps: reading.missing };
  if (reading.kind === "known" && isExact(reading.value))
    return { ifPresent: reading.value, ifAbsent: reading.value, gaps: null };
  return reading;
}

/** What is missing of either window, said once where both miss the same. */
function bothOf(now: Missing | null, then: Missing | null): Missing | null {
  if (now === null || then === null || now.what === then.what) return now ?? then;
  return { ...now, what: `${then.what}, and ${now.what}` };
}

function less(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}
