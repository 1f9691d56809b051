import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar as calendarJson } from "../../examples/synthetic-school/calendar.ts";
import { syntheticSchool } from "../../examples/synthetic-school/school.ts";
import { parseCalendar } from "../../src/calendar/parse-calendar.ts";
import { decide } from "../../src/decision/decide.ts";
import { standingDuties } from "../../src/decision/standing.ts";
import { subjectName } from "../../src/facts/subject.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { wholeDay } from "../../src/kernel/moment.ts";
import { loadPack, type Policy } from "../../src/packs/policy.ts";
import { actionsOf } from "../../src/packs/walk.ts";
import { WorkingFile } from "../../src/replay/working-file.ts";
import type { PupilJson } from "../../src/school-file/pupil-schema.ts";
import { readPupil } from "../../src/school-file/read-pupil.ts";

const packs = ["england-2024", "st-lukes", "woburn-lower", "laurence-jackson", "attendance-thresholds", "danesgate"];
const loaded = new Map(packs.map((id) => [id, loadPack(JSON.parse(readFileSync(`rules/${id}.json`, "utf8")))]));
const parsed = parseCalendar(calendarJson);
if (!parsed.ok) throw new Error("the example's calendar is wrong");
const calendar = parsed.value;
const [first, last] = [dayOf("2024-09-03"), dayOf("2025-07-22")];
const school = syntheticSchool("alternative-provision", "2025-07-22");

const days = fc.integer({ min: first, max: last });

/** A pupil of the example school whose register has gaps, late entries and amendments, and whose log holds what the policy asks for. */
function pupils(policy: Policy): fc.Arbitrary<PupilJson> {
  const types = [
    ...new Set([
      ...actionsOf(policy.pack).map(({ action }) => action.action),
      "contact-made",
      "message-received",
      "penalty-notice-issued",
      "ladder-closed",
    ]),
  ];
  const event = fc.record({
    day: days,
    type: fc.constantFrom(...types),
    parent: fc.constantFrom(null, "m"),
    aboutItsDay: fc.boolean(),
  });
  const lapse = fc.record({
    index: fc.nat(2000),
    kind: fc.constantFrom("gap", "late", "amended", "withdrawn"),
    after: fc.integer({ min: 1, max: 12 }),
  });
  return fc
    .record({
      index: fc.nat(school.pupils.length - 1),
      events: fc.array(event, { maxLength: 12 }),
      lapses: fc.array(lapse, { maxLength: 8 }),
    })
    .map(({ index, events, lapses }) => {
      const base = school.pupils[index] ?? school.pupils[0];
      if (base === undefined) throw new Error("the school has no pupils");
      const marks: Record<string, unknown>[] = base.marks.map((mark) => ({ ...mark }));
      for (const { index: place, kind, after } of lapses) {
        const mark = marks[place % marks.length];
        if (mark === undefined) continue;
        const later = isoDate(dayOf(String(mark["date"])) + after);
        if (kind === "gap") mark["code"] = "-";
        else if (kind === "late") mark["enteredOn"] = later;
        else mark["amendments"] = [{ from: "N", to: mark["code"], on: later }];
      }
      const logged = events.map(({ day, type, parent, aboutItsDay }) => ({
        date: isoDate(day),
        type,
        ...(parent === null ? {} : { parent }),
        ...(aboutItsDay ? { about: isoDate(day) } : {}),
      }));
      return { ...base, flags: [...base.flags], parents: [...base.parents], marks, events: logged };
    });
}

const name = (action: string, about: string | null) => `${action} ${about ?? ""}`;

describe("standingDuties", () => {
  it.each(packs)("asks for the actions of `evaluate`, and is undecided about the same rules, under %s", (id) => {
    const policy = loaded.get(id);
    if (policy === undefined) throw new Error("no such pack");
    fc.assert(
      fc.property(pupils(policy), fc.array(days, { minLength: 1, maxLength: 4 }), (pupil, asked) => {
        const { record } = readPupil(pupil, calendar, "pupil");
        if (record === null) throw new Error("the pupil cannot be read");
        const file = new WorkingFile(policy, record);
        for (const day of [...asked].sort((a, b) => a - b)) {
          const { decision } = decide(policy, record, wholeDay(day));
          const now = file.on(day);
          const lean = standingDuties(policy.clauses, now, record.isOnRoll(day), file.sleepers.ask);
          expect(
            [
              isoDate(day),
              ...new Set(lean.actions.map((one) => name(one.action.action, subjectName(one.subject)))),
            ].sort(),
          ).toEqual([isoDate(day), ...new Set(decision.actions.map((one) => name(one.action, one.for)))].sort());
          expect([...new Set(lean.undecided.map((one) => name(one.rule, subjectName(one.subject))))].sort()).toEqual(
            decision.undetermined.map((one) => name(one.rule, one.for)).sort(),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
