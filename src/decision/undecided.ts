import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import type { Policy } from "../packs/policy.ts";
import type { Decision } from "./decision-types.ts";
import { receiptOf } from "./receipt.ts";

/** The decision about input that could not be read: nothing is decided, and the diagnostics say why. */
export function undecided(policy: Policy, pupil: string, asOf: AsOf, diagnostics: readonly Diagnostic[]): Decision {
  return {
    pupil,
    asOf,
    policy: receiptOf(policy),
    status: {
      window: { name: "academicYear", from: null, to: null },
      onRoll: false,
      attendance: { attended: 0, possible: 0, percent: null },
      absence: { authorised: 0, unauthorised: 0, total: 0, percent: null },
      late: 0,
      missing: 0,
      persistentAbsence: null,
      severeAbsence: null,
      bands: {},
      ladders: {},
      penaltyNotice: null,
    },
    actions: [],
    questions: [],
    undetermined: [],
    diagnostics,
  };
}
