import fc from "fast-check";
import { Calendar } from "../../src/calendar/calendar.ts";
import type { GroupFigures } from "../../src/facts/group-figures.ts";
import { Place } from "../../src/facts/place.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { whole } from "../../src/kernel/exact.ts";
import { wholeDay } from "../../src/kernel/moment.ts";
import type { CaseEvent } from "../../src/record/case-file.ts";
import { known } from "../../src/record/reading.ts";
import type { PupilJson } from "../../src/school-file/pupil-schema.ts";
import { readPupil } from "../../src/school-file/read-pupil.ts";
import { policyOf, ruleWhen } from "./pupils.ts";

/** A policy with something of every section a fact may ask: ladders, bands, questions, periods, reasons. */
export const policy = policyOf({
  target: 96,
  words: {
    periods: [
      { id: "autumn-weeks", from: "09-16", to: "10-11" },
      { id: "over-new-year", from: "12-20", to: "01-10" },
      { id: "of-the-young", from: "11-04", to: "11-20", yearGroups: [1, 2] },
    ],
    reasons: [
      { id: "illness", code: "I", accepted: true },
      { id: "holiday", code: "G", accepted: false },
    ],
  },
  bands: [
    band("by-attendance", "attendancePercent", { window: "term" }),
    band("by-absence", "absencePercent", { of: ["I"], window: { schoolWeeks: 6 } }),
    band("by-time", "timeSince", { type: "first-letter", unit: "days" }),
  ],
  questions: [
    { id: "judged", question: "Is it so?", type: "boolean", by: "headteacher", lasts: { schoolDays: 5 } },
    { id: "this-term", question: "Is it so?", type: "boolean", by: "headteacher", lasts: "term" },
    { id: "of-absence", question: "Is it so?", type: "boolean", by: "headteacher", about: "absence" },
    { id: "of-request", question: "Is it so?", type: "boolean", by: "headteacher", about: "request" },
    {
      id: "of-parent",
      question: "Is it so?",
      type: "number",
      by: "headteacher",
      about: "parent",
      lasts: { months: 1 },
    },
  ],
  rules: [ruleWhen({ fact: "target", operator: "atLeast", value: 1 })],
  ladders: [
    ladder("yearly", "first-letter", undefined),
    ladder("termly", "second-letter", "term"),
    ladder("ever", "third-letter", "never"),
  ],
  // A tariff of its own, so that the number of notices that count starts and ends with it.
  tariffs: [
    {
      id: "penalty-notice",
      notice: "penaltyNotice",
      effective: { from: "2024-09-20", to: "2025-02-10" },
      amounts: [{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }],
      limit: { count: 2, per: "parentAndPupil", months: 2, countFrom: "proposedIssue" },
      source: { section: "test" },
    },
  ],
});

function band(id: string, fact: string, params: object) {
  return {
    id,
    measure: { fact, params },
    bands: [
      { id: "low", below: 50 },
      { id: "high", atLeast: 50 },
      { id: "full", atLeast: 95 },
    ],
  };
}

function ladder(id: string, event: string, resets: string | undefined) {
  const when = { fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 4 };
  return {
    id,
    ...(resets === undefined ? {} : { resets }),
    stages: [
      { stage: "one", when, then: [{ action: event, force: "must" }] },
      { stage: "two", when, then: [{ action: `${event}-again`, force: "must" }] },
    ],
    source: { section: "test" },
  };
}

export const eventTypes = [
  "first-letter",
  "first-letter-again",
  "second-letter",
  "third-letter",
  "ladder-closed",
  "contact-made",
  "message-received",
  "evidence-received",
  "penalty-notice-issued",
  "penalty-notice-withdrawn",
  "leave-granted",
  "leave-refused",
  "first-letter-withdrawn",
] as const;

const term = (name: string, start: string, end: string, halfTerm?: [string, string]) => ({
  name,
  start,
  end,
  ...(halfTerm === undefined ? {} : { halfTerm: { start: halfTerm[0], end: halfTerm[1] } }),
});

/** Part of one year and part of the next: every kind of edge in few days. */
function calendarWith(closed: readonly object[]): Calendar {
  return new Calendar({
    years: [
      { id: "before", start: "2024-06-03", end: "2024-07-05", terms: [term("summer", "2024-06-03", "2024-07-05")] },
      {
        id: "after",
        start: "2024-09-02",
        end: "2025-02-14",
        terms: [
          term("autumn", "2024-09-02", "2024-12-13", ["2024-10-21", "2024-11-01"]),
          term("spring", "2025-01-06", "2025-02-14"),
        ],
        periods: [{ name: "exams", start: "2024-11-11", end: "2024-11-15" }],
        closed: closed.map((one) => ({ ...one })) as never,
      },
    ],
  });
}

const [FIRST, LAST] = [dayOf("2024-06-03"), dayOf("2025-02-14")];
const days = fc.integer({ min: FIRST, max: LAST });
const dates = days.map(isoDate);
const PRESENT = ["/", "/", "/", "/", "L"];
const codes = ["/", "L", "U", "I", "I", "G", "O", "N", "M", "X", "B", "E", "C", "#", "-"];

/** A stretch of sessions marked alike; or, of sessions left as they are, those whose entry or reason is out of the ordinary. */
const stretch = fc.record({
  from: days,
  sessions: fc.integer({ min: 1, max: 14 }),
  code: fc.constantFrom(...codes),
  how: fc.constantFrom("plain", "plain", "plain", "enteredLate", "amended", "withReason", "withMinutes"),
  after: fc.integer({ min: 1, max: 9 }),
});

const event = fc
  .record({
    day: fc.oneof({ weight: 5, arbitrary: days }, { weight: 1, arbitrary: days.map((day) => day - 60) }),
    type: fc.constantFrom(...eventTypes),
    time: fc.constantFrom(undefined, undefined, "08:30", "13:05"),
    about: fc.oneof(fc.constant(undefined), fc.constantFrom("R1", "R2", "yearly"), dates),
    parent: fc.constantFrom(undefined, "m", "f"),
    until: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    outcome: fc.constantFrom(undefined, undefined, "sent", "withdrawn"),
  })
  .map(
    ({ day, time, about, parent, until, outcome, type }): CaseEvent => ({
      date: isoDate(day),
      type,
      ...(time === undefined ? {} : { time }),
      ...(about === undefined ? {} : { about }),
      ...(parent === undefined ? {} : { parent }),
      ...(until === undefined ? {} : { until: isoDate(day + until) }),
      ...(outcome === undefined ? {} : { outcome }),
    }),
  );

const answer = fc.record({
  id: fc.constantFrom("judged", "this-term", "of-absence", "of-request", "of-parent"),
  answer: fc.oneof(fc.boolean(), fc.nat(3), fc.constant(null)),
  on: fc.option(dates, { nil: undefined }),
  about: fc.oneof(fc.constant(undefined), fc.constantFrom("R1", "m"), dates),
});

const request = (id: string) =>
  fc
    .record({
      from: days,
      length: fc.nat(9),
      asked: fc.option(days, { nil: undefined }),
      kind: fc.constantFrom("holiday", "sport"),
    })
    .map(({ from, length, asked, kind }) => ({
      id,
      kind,
      from: isoDate(from),
      to: isoDate(from + length),
      ...(asked === undefined ? {} : { requestedOn: isoDate(asked) }),
    }));

function withoutUndefined<T extends object>(of: T): T {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;
}

interface Stretch {
  readonly from: number;
  readonly sessions: number;
  readonly code: string;
  readonly how: string;
  readonly after: number;
}

function marksOf(
  calendar: Calendar,
  begins: number,
  ends: number,
  yearGroup: number | null,
  stretches: readonly Stretch[],
) {
  const timetable = calendar.timetable(yearGroup);
  const marks = new Map<number, Record<string, unknown>>();
  for (let slot = timetable.slotAt(begins); slot < timetable.slotAt(ends + 1); slot += 1) {
    if (!timetable.isOpenSlot(slot)) continue;
    const date = isoDate(timetable.dayOfSlot(slot));
    const session = slot % 2 === 0 ? "AM" : "PM";
    marks.set(slot, { date, session, code: PRESENT[slot % 97 === 0 ? 4 : 0] });
  }
  for (const { from, sessions, code, how, after } of stretches) {
    for (let slot = timetable.slotAt(from); slot < timetable.slotAt(from) + sessions; slot += 1) {
      const mark = marks.get(slot);
      if (mark === undefined) continue;
      mark["code"] = code;
      const later = isoDate(dayOf(String(mark["date"])) + after);
      if (how === "enteredLate") mark["enteredOn"] = later;
      if (how === "amended") mark["amendments"] = [{ from: "N", to: code, on: later }];
      if (how === "withReason") mark["reason"] = after % 2 === 0 ? "illness" : "holiday";
      if (how === "withMinutes") mark["minutesLate"] = after * 5;
    }
  }
  return [...marks.values()];
}

/** Whoever a random file is about: someone with gaps, late entries, amendments, a log, answers and requests, on roll for part of the time. */
export const places: fc.Arbitrary<Place> = fc
  .record({
    closed: fc.array(
      fc.record({
        from: days,
        length: fc.nat(3),
        session: fc.constantFrom(undefined, "AM", "PM"),
        years: fc.constantFrom(undefined, [5]),
      }),
      { maxLength: 3 },
    ),
    asked: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: LAST - 40, max: LAST }) },
      { weight: 1, arbitrary: fc.integer({ min: FIRST + 20, max: LAST }) },
    ),
    beyond: fc.constantFrom(0, 0, 0, 20),
    entry: fc.oneof(
      { weight: 4, arbitrary: fc.constant(FIRST) },
      { weight: 1, arbitrary: fc.integer({ min: FIRST, max: FIRST + 150 }) },
    ),
    stays: fc.constantFrom(null, null, null, 60, 170),
    lag: fc.constantFrom(0, 0, 5, 30),
    none: fc.integer({ min: 0, max: 30 }).map((one) => one === 30),
    yearGroup: fc.constantFrom(undefined, 0, 5),
    born: fc.constantFrom(undefined, "2019-11-01", "2014-03-14", "2020-01-01"),
    stretches: fc.array(stretch, { minLength: 4, maxLength: 24, size: "max" }),
    events: fc.array(event, { maxLength: 20, size: "max" }),
    answers: fc.array(answer.map(withoutUndefined), { maxLength: 8, size: "max" }),
    requests: fc.tuple(request("R1"), request("R2")),
    lessons: fc.array(
      fc.record({ date: dates, lesson: fc.constantFrom("1", "2"), code: fc.constantFrom("/", "L", "O") }),
      { maxLength: 9, size: "max" },
    ),
    elsewhere: fc.array(fc.tuple(dates, fc.constantFrom("/", "O", "I", "G")), { maxLength: 6, size: "max" }),
  })
  .map((given) => {
    const calendar = calendarWith(
      given.closed.map(({ from, length, session, years }) => ({
        from: isoDate(from),
        to: isoDate(from + length),
        ...(session === undefined ? {} : { session }),
        ...(years === undefined ? {} : { yearGroups: years }),
      })),
    );
    const yearGroup = given.yearGroup ?? null;
    const moment = wholeDay(given.asked + given.beyond);
    const leaving = given.stays === null ? null : given.entry + given.stays;
    const ends = Math.min(given.asked, leaving ?? Infinity);
    const pupil: PupilJson = {
      id: "P1",
      enrolled: { from: isoDate(given.entry), ...(leaving === null ? {} : { to: isoDate(leaving) }) },
      ...(given.yearGroup === undefined ? {} : { yearGroup: given.yearGroup }),
      ...(given.born === undefined ? {} : { dateOfBirth: given.born }),
      parents: [{ id: "m", livesWith: true }, { id: "f" }],
      marks: given.none ? [] : marksOf(calendar, given.entry + given.lag, ends, yearGroup, given.stretches),
      events: given.events,
      answers: given.answers,
      leaveRequests: given.requests,
      lessonMarks: given.lessons,
      earlierSettings: [{ marks: Object.fromEntries(given.elsewhere.map(([date, code]) => [date, [code, code]])) }],
    };
    const { record } = readPupil(pupil, calendar, "pupil");
    if (record === null) throw new Error("the pupil cannot be read");
    return Place.of(record, policy, moment);
  });

const group: GroupFigures = {
  key: "5B",
  size: 20,
  attendance: (_window, _without, moment) => known(whole(moment.day % 7)),
  rank: (_window, _without, moment) => known(whole(moment.day % 3)),
  awayTogether: (_window, _because, moment) => known(whole(moment.day % 5)),
};

/** The places of one scope there are in a file; for a fact of any scope all of them. */
export function aboutEach(scope: string, pupil: Place): readonly Place[] {
  const { parents, leaveRequests } = pupil.pupil;
  const found = [
    ["pupil", [pupil]],
    ["absence", pupil.absences.slice(-3).map((absence) => pupil.about({ kind: "absence", absence }))],
    ["parent", (parents ?? []).map((parent) => pupil.about({ kind: "parent", parent }))],
    ["leaveRequest", (leaveRequests ?? []).map((one) => pupil.about({ kind: "leaveRequest", request: one }))],
    ["group", [pupil.about({ kind: "group", group })]],
  ] as const;
  return found.flatMap(([kind, at]) => (scope === kind || (scope === "any" && kind !== "group") ? at : []));
}
