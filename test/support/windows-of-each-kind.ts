import type { WindowJson, WindowKind } from "../../src/record/window-kind.ts";

/** Windows of every kind, as a pack writes them: a kind without one does not compile. */
export const windowsOfEachKind: Readonly<Record<WindowKind, readonly WindowJson[]>> = {
  period: ["week", "halfTerm", "term", "academicYear"],
  ever: ["ever"],
  rolling: [{ schoolWeeks: 10 }, { schoolDays: 5 }, { sessions: 20 }, { days: 7 }, { weeks: 1 }, { months: 6 }],
  since: [
    { since: "letter" },
    { since: ["letter", "meeting"], for: { schoolDays: 15 } },
    { since: "letter", orFrom: "halfTerm" },
    { since: "letter", for: { weeks: 4 }, orFrom: { schoolWeeks: 6 } },
  ],
  before: [{ before: "letter" }],
  beforePeriod: [{ before: "week" }, { before: "halfTerm" }, { before: "term" }, { before: "academicYear" }],
  between: [{ between: ["letter", "meeting"] }],
  named: [{ period: "mocks" }],
  previous: [
    { previous: "week" },
    { previous: { previous: "halfTerm" } },
    { previous: { schoolWeeks: 6 } },
    { previous: { schoolDays: 1 } },
    { previous: { sessions: 10 } },
    { previous: { months: 1 } },
    { previous: { previous: { days: 7 } } },
  ],
  olderThan: [{ olderThan: { schoolDays: 5 } }, { olderThan: { months: 3 } }],
};
