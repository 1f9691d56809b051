import type { Receipt } from "../decision/decision-types.ts";
import { receiptOf } from "../decision/receipt.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Policy } from "../packs/policy.ts";
import { readPupil } from "../school-file/read-pupil.ts";
import { calendarOf, type SchoolInput } from "../school-file/read-school.ts";
import { checkPeriod } from "./check-period.ts";
import { assuming, type ReplayOptions } from "./replay-options.ts";
import { type PupilReplay, replayPupil } from "./replay-pupil.ts";
import { Tally, type Totals } from "./totals.ts";

/** What a policy would have required of a school in a period. */
export interface SchoolReplay {
  readonly policy: Receipt;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly asLogged: boolean;
  readonly totals: Totals;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lives through a period again under a policy, day by day: what would have fallen due when, each day judged on what was known that day,
 * as if each required action (must or should) were done on its due date, or at once where it has none; or only as the log says.
 *
 * A generator: it yields each pupil's replay as it is made and returns the totals. Whoever stops asking has cancelled it.
 *
 * @param policy a policy from `loadPack`
 * @param school a calendar and pupils, as in a school file
 * @param options.from the first day, and `options.to` the last, both included
 */
export function* replay(
  policy: Policy,
  school: SchoolInput,
  options: ReplayOptions,
): Generator<PupilReplay, SchoolReplay, void> {
  const calendar = calendarOf(school);
  const period = checkPeriod(options);
  const diagnostics: Diagnostic[] = [...(calendar.ok ? [] : calendar.diagnostics), ...period];
  const tally = new Tally();
  const assumed = assuming(policy, options.answers ?? "open");
  if (calendar.ok && period.length === 0) {
    for (const [index, input] of school.pupils.entries()) {
      const read = readPupil(input, calendar.value, `pupils/${index}`);
      for (const found of read.diagnostics) diagnostics.push(found);
      if (read.record === null) continue;
      const one = replayPupil(assumed, read.record, options);
      tally.add(one);
      yield one;
    }
  }
  return {
    policy: receiptOf(policy),
    from: options.from,
    to: options.to,
    asLogged: options.asLogged === true,
    totals: tally.totals,
    diagnostics,
  };
}

/** The whole of a replay at once. */
export function replayAll(
  policy: Policy,
  school: SchoolInput,
  options: ReplayOptions,
): SchoolReplay & { readonly pupils: readonly PupilReplay[] } {
  const pupils: PupilReplay[] = [];
  const replaying = replay(policy, school, options);
  for (let step = replaying.next(); ; step = replaying.next()) {
    if (step.done === true) return { ...step.value, pupils };
    pupils.push(step.value);
  }
}
