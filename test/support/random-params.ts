import fc from "fast-check";
import type { FactName } from "../../src/facts/catalogue.ts";
import { eventTypes } from "./random-files.ts";

const period = fc.constantFrom("week", "halfTerm", "term", "academicYear");
const amounts = fc.oneof(
  fc.record({ schoolWeeks: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ schoolDays: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ sessions: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 4 }) }),
);
const lengths = fc.oneof(
  fc.record({ schoolDays: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ schoolWeeks: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 60 }) }),
);
const derived = ["name-entered", "name-deleted", "leave-started", "leave-ended", "returned"];
const type = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string>(...eventTypes) },
  { weight: 1, arbitrary: fc.constantFrom(...derived) },
);
const ladder = fc.constantFrom("yearly", "termly", "ever");
const ref = fc.oneof(
  { weight: 3, arbitrary: type },
  { weight: 1, arbitrary: fc.array(type, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ stageOf: ladder }) },
);
const named = fc.constantFrom("autumn-weeks", "over-new-year", "of-the-young", "exams", "nowhere");
const plain = fc.oneof(period, amounts);

/** Windows of every kind. */
export const windows: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: period },
  { weight: 3, arbitrary: amounts },
  { weight: 1, arbitrary: fc.constant("ever") },
  { weight: 2, arbitrary: fc.record({ since: ref, for: lengths, orFrom: plain }, { requiredKeys: ["since"] }) },
  { weight: 1, arbitrary: fc.record({ before: fc.oneof(ref, period) }) },
  { weight: 1, arbitrary: fc.record({ between: fc.tuple(ref, ref) }) },
  { weight: 1, arbitrary: fc.record({ period: named }) },
  { weight: 2, arbitrary: fc.record({ previous: plain }) },
  { weight: 1, arbitrary: fc.record({ previous: fc.record({ previous: plain }) }) },
  { weight: 1, arbitrary: fc.record({ olderThan: lengths }) },
);

const classes = [
  "possible",
  "attended",
  "present",
  "absent",
  "authorised",
  "unauthorised",
  "late",
  "away",
  "notPossible",
  "missing",
];
const of = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...classes) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(["I"], ["G", "O"], ["L"], ["U", "N"], ["/"], ["X", "I"]) },
);
const unit = {
  sameReason: fc.boolean(),
  minutesLateAtLeast: fc.constantFrom(5, 15, 30),
  anyTimeIn: windows,
};
const counts = fc.record(
  {
    of,
    window: windows,
    unspent: fc.boolean(),
    compulsorySchoolAge: fc.boolean(),
    earlierSettings: fc.boolean(),
    absencesFrom: fc.constantFrom("2024-09-18"),
    ...unit,
  },
  { requiredKeys: ["of", "window"] },
);
const units = fc.record({ of, window: windows, ...unit }, { requiredKeys: ["of", "window"] });
const run = { of, unit: fc.constantFrom("sessions", "schoolDays"), window: windows };
const none = fc.constant({});
const inWindow = fc.record({ window: windows });
const partly = fc.record({ of, window: windows }, { requiredKeys: ["window"] });
const question = fc.record({ id: fc.constantFrom("judged", "this-term", "of-absence", "of-request", "of-parent") });

/** Parameters of every fact: a new one finds its place here, or the tests do not compile. */
export const paramsOf: Readonly<Record<FactName, fc.Arbitrary<object>>> = {
  sessions: counts,
  days: counts,
  weeks: units,
  spells: units,
  currentRun: fc.record(run, { requiredKeys: ["of", "unit"] }),
  longestRun: fc.record(run),
  attendancePercent: inWindow,
  attendanceChange: fc.record({ window: windows, from: windows }),
  absencePercent: partly,
  percent: fc.record({ of, outOf: of, window: windows }),
  minutesLate: partly,
  weekdayShare: fc.record(
    { of, window: windows, days: fc.constantFrom(["monday", "friday"], ["tuesday"]) },
    { requiredKeys: ["window", "days"] },
  ),
  eventCount: fc.record(
    {
      type: fc.oneof(type, fc.array(type, { minLength: 1, maxLength: 3 })),
      window: windows,
      outcome: fc.constant("sent"),
    },
    { requiredKeys: ["type"] },
  ),
  eventOutcome: fc.record({ type }),
  timeSince: fc.record({
    type: ref,
    unit: fc.constantFrom("minutes", "hours", "days", "schoolDays", "workingDays", "weeks", "schoolWeeks", "months"),
  }),
  stage: fc.record({ ladder }),
  band: fc.record({ set: fc.constantFrom("by-attendance", "by-absence", "by-time") }),
  answer: question,
  yearGroup: none,
  flag: fc.record({ name: fc.constant("send"), ifNotSupplied: fc.boolean() }, { requiredKeys: ["name"] }),
  compulsorySchoolAge: none,
  clock: none,
  withinPeriod: fc.record({ name: named }),
  schoolDaysLeft: fc.record({ in: period }),
  lessons: fc.record({ of, window: windows }),
  lessonPercent: partly,
  target: none,
  "absence.day": fc.record({ of, inRoundsOf: fc.integer({ min: 2, max: 5 }) }, { requiredKeys: [] }),
  "absence.schoolDays": fc.record({ of }, { requiredKeys: [] }),
  "absence.sessions": fc.record({ of, window: windows }, { requiredKeys: [] }),
  "absence.ongoing": none,
  "absence.explained": none,
  "absence.evidenced": none,
  "absence.notified": none,
  "absence.reason": none,
  "absence.reasonAccepted": none,
  "absence.reasonGiven": none,
  "absence.begunAfter": fc.record({ type: ref }),
  "absence.number": partly,
  "absence.closedDaysBeside": none,
  "parent.livesWith": none,
  "parent.noticesCounted": none,
  "request.kind": none,
  "request.schoolDays": none,
  "request.noticeDays": fc.record({ unit: fc.constantFrom("days", "schoolDays") }, { requiredKeys: [] }),
  "request.overlaps": fc.record({ period: named }),
  "request.attendanceIfTaken": inWindow,
  "request.daysIfTaken": fc.record({ of, window: windows }),
  "request.evidence": none,
  "request.inWriting": none,
  "request.onForm": none,
  "request.byParentLivedWith": none,
  "request.earlier": fc.record(
    { kind: fc.constant("holiday"), window: windows, outcome: fc.constantFrom("granted", "refused") },
    { requiredKeys: [] },
  ),
  "request.licence": none,
  "request.organisedBy": none,
  "request.reason": none,
  "request.retrospective": none,
  "group.attendancePercent": inWindow,
  "group.rank": inWindow,
  "group.size": none,
  "group.awayTogether": fc.record({ window: windows, because: of }),
};
