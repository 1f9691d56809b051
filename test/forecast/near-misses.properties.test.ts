import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Session } from "../../src/calendar/calendar-schema.ts";
import type { EverySession, LeavingWindow, MoreSessions, NearMiss, OutOfReach } from "../../src/forecast/near-miss.ts";
import { nearMisses } from "../../src/forecast/near-misses.ts";
import type { Policy } from "../../src/index.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { calendar, twoYears } from "../support/calendars.ts";
import { decide, policyOf, ruleWhen } from "../support/pupils.ts";

const RUNS = 250;
const timetable = calendar.timetable(5);

interface Marked {
  readonly date: string;
  readonly session: Session;
  readonly code: string;
}

/** A rule alone in its policy, so that what turns is this rule and no other. */
const policies = (rules: readonly object[], scope: Record<string, unknown> = {}): readonly Policy[] =>
  rules.map((when) => policyOf({ rules: [ruleWhen(when, scope)] }));

const count = (params: object, operator: string, value: number) => ({ fact: "sessions", params, operator, value });
const rate = (fact: string, window: unknown, operator: string, value: number) => ({
  fact,
  params: { window },
  operator,
  value,
});

const unauthorised = ["G", "N", "O", "U"];
const threshold = {
  of: unauthorised,
  window: { schoolWeeks: 10 },
  unspent: true,
  compulsorySchoolAge: true,
  anyTimeIn: { since: "penalty-notice-issued", orFrom: "ever" },
};

const counting = [
  ...policies([
    count({ of: unauthorised, window: { schoolWeeks: 10 } }, "atLeast", 12),
    count({ of: "unauthorised", window: "academicYear" }, "atLeast", 25),
    count({ of: "late", window: "halfTerm" }, "moreThan", 4),
    count({ of: ["L"], window: "term" }, "below", 9),
    count({ of: "absent", window: { schoolDays: 20 } }, "atLeast", 12),
    count({ of: ["I"], window: { months: 2 } }, "atLeast", 10),
    count({ of: ["I"], window: { sessions: 60 } }, "atMost", 9),
    { fact: "days", params: { of: ["I"], window: "academicYear" }, operator: "moreThan", value: 9.5 },
    {
      all: [
        count({ of: "late", window: "academicYear" }, "atLeast", 12),
        { fact: "yearGroup", operator: "is", value: 5 },
      ],
    },
    { any: [count({ of: ["G"], window: "term" }, "atLeast", 6), count({ of: ["O"], window: "term" }, "atLeast", 6)] },
  ]),
  ...policies([count(threshold, "atLeast", 10)], { scope: "parent" }),
];

const rolling = policies([
  count({ of: unauthorised, window: { schoolWeeks: 10 } }, "atLeast", 4),
  count({ of: ["I"], window: { weeks: 4 } }, "atLeast", 3),
  count({ of: "late", window: { schoolDays: 15 } }, "moreThan", 1),
  count({ of: "absent", window: { days: 30 } }, "below", 4),
]);

const rates = policies([
  rate("attendancePercent", "academicYear", "below", 96),
  rate("attendancePercent", "academicYear", "atMost", 90),
  rate("attendancePercent", "academicYear", "atLeast", 92.5),
  rate("attendancePercent", "term", "moreThan", 94),
  rate("absencePercent", "academicYear", "atLeast", 10),
  rate("absencePercent", "halfTerm", "moreThan", 5),
  rate("attendancePercent", { schoolWeeks: 6 }, "below", 90),
  {
    all: [
      rate("attendancePercent", "academicYear", "below", 95),
      { not: rate("attendancePercent", "academicYear", "below", 85) },
    ],
  },
]);

/** Bands with a gap, an edge on either side and one that overlaps, asked about from below, from within and from above. */
const banded = ["good", "watched", "low"].flatMap((value) =>
  (["is", "isNot"] as const).map((operator) =>
    policyOf({
      bands: [
        {
          id: "year",
          overlap: "mostSevere",
          measure: { fact: "attendancePercent", params: { window: "academicYear" } },
          bands: [
            { id: "good", atLeast: 96 },
            { id: "watched", atLeast: 90, below: 95 },
            { id: "low", atMost: 90 },
          ],
        },
      ],
      rules: [ruleWhen({ fact: "band", params: { set: "year" }, operator, value })],
    }),
  ),
);

const schoolDays = timetable.days.filter((day) => day >= dayOf("2024-09-02"));

/** A pupil from the first day of 2024/25: mostly there, with the absences and lates of the codes drawn; and a day to ask on. */
const scene = fc.record({
  asked: fc.integer({ min: 8, max: 175 }),
  later: fc.integer({ min: 0, max: 3 }),
  rarely: fc.constantFrom(2, 4, 8, 16),
  away: fc.integer({ min: 0, max: 40 }),
  codes: fc.array(fc.constantFrom("I", "O", "L", "G", "U", "N", "M", "Y3"), { minLength: 4, maxLength: 40 }),
  places: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function marksOf({ asked, away, codes, rarely, places }: Scene): Marked[] {
  const slots = schoolDays
    .slice(0, asked + 1)
    .flatMap((day) => (["AM", "PM"] as const).map((session) => ({ date: isoDate(day), session })));
  const odd = new Map<number, string>();
  for (const [index, code] of codes.entries()) {
    const place = places[index] ?? 0;
    if (place % 16 < rarely) odd.set(place % slots.length, code);
  }
  // Some pupils were away for a long time at the start, so that what can no longer be reached turns up too.
  return slots.map((slot, index) => ({ ...slot, code: odd.get(index) ?? (away > 25 && index < away ? "I" : "/") }));
}

/** The day asked on: a school day, or up to three days later. */
function asOfOf({ asked, later }: Scene): string {
  return isoDate((schoolDays[asked] ?? 0) + later);
}

/** The sessions to come, up to the end of a day. */
function toCome(after: string, until: string): { date: string; session: Session }[] {
  const found: { date: string; session: Session }[] = [];
  for (let slot = timetable.slotAt(dayOf(after) + 1); slot < timetable.slotAt(dayOf(until) + 1); slot += 1) {
    found.push({ date: isoDate(timetable.dayOfSlot(slot)), session: timetable.sessionOf(slot) });
  }
  // Days after the last marked one and up to the day asked on are to come too, if they are school days.
  return found;
}

/** Cases whose days between the last mark and the day asked on hold no session, so that nothing is missing. */
const complete = scene.filter((one) => toCome(isoDate(schoolDays[one.asked] ?? 0), asOfOf(one)).length === 0);

function applies(policy: Policy, marks: readonly Marked[], asOf: string): boolean {
  const decision = decide(policy, { parents: [{ id: "m" }], marks }, asOf);
  expect(decision.undetermined).toEqual([]);
  return decision.actions.length > 0;
}

function missesOf<K extends NearMiss["kind"]>(policy: Policy, one: Scene, kinds: readonly K[]) {
  const pupil = {
    id: "P1",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    flags: [],
    parents: [{ id: "m" }],
    marks: marksOf(one),
  };
  const { misses } = nearMisses(policy, { calendar: twoYears, pupil }, { asOf: asOfOf(one) });
  return misses.filter((miss): miss is Extract<NearMiss, { kind: K }> => kinds.some((kind) => kind === miss.kind));
}

/** Runs a property over claims of some kinds, and sees to it that enough claims were made. */
function holdsForClaims<K extends NearMiss["kind"]>(
  all: readonly Policy[],
  kinds: readonly K[],
  check: (claim: Extract<NearMiss, { kind: K }>, policy: Policy, one: Scene) => void,
): void {
  let claims = 0;
  const property = fc.property(fc.nat({ max: all.length - 1 }), complete, (index, one) => {
    const policy = all[index];
    if (policy === undefined) return;
    for (const claim of missesOf(policy, one, kinds)) {
      claims += 1;
      check(claim, policy, one);
    }
  });
  fc.assert(property, { numRuns: RUNS });
  expect(claims).toBeGreaterThan(20);
}

const turned = (claim: NearMiss, policy: Policy, marks: readonly Marked[], asOf: string) =>
  applies(policy, marks, asOf) !== (claim.rules[0]?.applies ?? false);

describe("nearMisses", { timeout: 240_000 }, () => {
  it("says how many more sessions turn a rule by which day: so many do, wherever they fall, and one session less does not", () => {
    holdsForClaims(counting, ["moreSessions"], (claim: MoreSessions, policy, one) => {
      const before = marksOf(one);
      const open = toCome(asOfOf(one), claim.by);
      // Drawn places decide which sessions; each is taken once.
      const order = open
        .map((slot, index) => ({ slot, key: (one.places[index % 40] ?? 0) * 7919 + index * 104_729 }))
        .sort((a, b) => (a.key % 10_007) - (b.key % 10_007));
      const withMore = (sessions: number) => {
        const chosen = new Set(order.slice(0, sessions).map(({ slot }) => slot));
        const code = claim.codes.find((id) => ["O", "I", "L", "G"].includes(id)) ?? "";
        return [...before, ...open.map((slot) => ({ ...slot, code: chosen.has(slot) ? code : "/" }))];
      };
      expect(turned(claim, policy, withMore(claim.sessions), claim.by)).toBe(true);
      expect(turned(claim, policy, withMore(claim.sessions - 1), claim.by)).toBe(false);
    });
  });

  it("says until when attending or missing every session turns a rule: until then it does, without the last session it does not", () => {
    holdsForClaims([...rates, ...banded], ["attendingAll", "missingAll"], (claim: EverySession, policy, one) => {
      const before = marksOf(one);
      const open = toCome(asOfOf(one), claim.until).filter(
        ({ date, session }) => date < claim.until || session === "AM" || claim.session === "PM",
      );
      const [kept, other] = claim.kind === "attendingAll" ? ["/", "I"] : [claim.code ?? "", "/"];
      expect(open).toHaveLength(claim.sessions);
      const marks = (slots: typeof open, last: string | null): Marked[] => [
        ...before,
        ...slots.slice(0, -1).map((slot) => ({ ...slot, code: kept })),
        ...slots.slice(-1).flatMap((slot) => (last === null ? [] : [{ ...slot, code: last }])),
      ];
      expect(turned(claim, policy, marks(open, kept), claim.until)).toBe(true);
      expect(turned(claim, policy, marks(open, null), claim.until)).toBe(false);
      expect(turned(claim, policy, marks(open, other), claim.until)).toBe(false);
    });
  });

  it("says of a band what brings the rate across its edge", () => {
    const pupils = fc.sample(complete, { numRuns: 30, seed: 4 });
    const told = banded.flatMap((policy) =>
      pupils.flatMap((one) => missesOf(policy, one, ["attendingAll", "missingAll"])),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const { sentence } of told)
      expect(sentence).toMatch(/would bring attendance this academic year to \d+(\.\d+)?%/);
  });

  it("says what is out of reach: with full attendance the rule stays as it is on every day to the end of the period", () => {
    holdsForClaims(rates, ["outOfReach"], (claim: OutOfReach, policy, one) => {
      const open = toCome(asOfOf(one), claim.until);
      const marks = [...marksOf(one), ...open.map((slot) => ({ ...slot, code: "/" }))];
      const days = [...new Set(open.map(({ date }) => date))].filter(
        (date, index) => index % 9 === 0 || date === claim.until,
      );
      for (const day of days) expect(turned(claim, policy, marks, day)).toBe(false);
    });
  });

  it("says when sessions leave a rolling window: then a rule turns by it if it is said to, and not the day before", () => {
    holdsForClaims(rolling, ["leavingWindow"], (claim: LeavingWindow, policy, one) => {
      const eve = isoDate(dayOf(claim.on) - 1);
      const marks = [...marksOf(one), ...toCome(asOfOf(one), claim.on).map((slot) => ({ ...slot, code: "/" }))];
      expect(claim.before - claim.after).toBe(claim.leaving.length);
      expect(turned(claim, policy, marks, claim.on)).toBe(claim.turns);
      expect(turned(claim, policy, marks, eve)).toBe(false);
      const leaving = new Set(claim.leaving.map(({ date, session }) => `${date} ${session}`));
      // With one of the sessions that leave taken out, one less counts on the eve and the same number on the day.
      const without = marks.map((mark) =>
        mark.date === claim.leaving[0]?.date && mark.session === claim.leaving[0].session
          ? { ...mark, code: "/" }
          : mark,
      );
      expect(
        without.filter((mark) => mark.code === "/").length - marks.filter((mark) => mark.code === "/").length,
      ).toBe(leaving.size > 0 ? 1 : 0);
      expect(turned(claim, policy, without, claim.on)).toBe(claim.turns);
    });
  });

  it("reads nothing that is marked, entered or logged after the day asked on", () => {
    const all = [...counting, ...rates];
    const property = fc.property(fc.nat({ max: all.length - 1 }), complete, (index, one) => {
      const policy = all[index];
      if (policy === undefined) return;
      const pupil = {
        id: "P1",
        dateOfBirth: "2014-03-14",
        yearGroup: 5,
        enrolled: { from: "2024-09-02" },
        flags: [],
        parents: [{ id: "m" }],
      };
      const asOf = asOfOf(one);
      const marks = marksOf(one);
      const later = toCome(asOf, "2025-07-22").map((slot) => ({ ...slot, code: "O" }));
      const events = [{ date: isoDate(dayOf(asOf) + 1), type: "penalty-notice-issued" }];
      const foreseen = nearMisses(
        policy,
        { calendar: twoYears, pupil: { ...pupil, marks: [...marks, ...later], events } },
        { asOf },
      );
      expect(foreseen.misses).toEqual(
        nearMisses(policy, { calendar: twoYears, pupil: { ...pupil, marks } }, { asOf }).misses,
      );
    });
    fc.assert(property, { numRuns: 60 });
  });
});
