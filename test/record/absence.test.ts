import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { type Absence, absencesAt, contains, returnAfter } from "../../src/record/absence.ts";
import { spellsOf } from "../../src/record/spells.ts";
import type { View } from "../../src/record/view.ts";
import { look, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

function at(asOf: string, otherwise: Otherwise, until = asOf) {
  return look({ asOf, pupil: pupil({ marks: marksBetween("2024-06-03", until, otherwise) }) });
}
const absencesSeen = (view: View, from = "2024-09-02") => absencesAt(view, dayOf(from));
const absences = (asOf: string, otherwise: Otherwise) => absencesSeen(at(asOf, otherwise));
const named = (found: readonly Absence[]) => found.map((absence) => `${absence.id} to ${isoDate(absence.lastDay)}`);

describe("absencesAt", () => {
  it("names each absence by its first day, in order", () => {
    expect(named(absences("2024-09-20", { "2024-09-10 PM": "I", "2024-09-11": "I", "2024-09-17": "N" }))).toEqual([
      "2024-09-10 to 2024-09-11",
      "2024-09-17 to 2024-09-17",
    ]);
  });

  it("How far back do rules about absences look? To absences that touch the academic year of `asOf`", () => {
    const otherwise = { "2024-07-16": "I", "2024-07-19 PM": "I", "2024-09-02 AM": "I", "2024-09-10": "I" };
    expect(named(absences("2024-09-20", otherwise))).toEqual(["2024-07-19 to 2024-09-02", "2024-09-10 to 2024-09-10"]);
    expect(named(absences("2024-09-20", { ...otherwise, "2024-09-02 AM": "/" }))).toEqual(["2024-09-10 to 2024-09-10"]);
  });

  it("keeps an absence that goes on through the summer before the first session of the year", () => {
    const view = look({
      asOf: "2024-09-02T07:00",
      pupil: pupil({ marks: marksBetween("2024-06-03", "2024-07-19", { "2024-07-19": "N" }) }),
      openings: { AM: 31_200 },
    });
    expect(named(absencesSeen(view))).toEqual(["2024-07-19 to 2024-07-19"]);
  });

  it("reads an absence once with gaps as presence and once with gaps as absence", () => {
    const [absence] = absences("2024-09-20", { "2024-09-10": "I", "2024-09-11": null, "2024-09-12": "I" });
    expect(absence?.ifPresent.sessions).toBe(2);
    expect(absence?.ifAbsent.sessions).toBe(6);
    const found = absences("2024-09-20", { "2024-09-10": "I", "2024-09-12": null });
    expect(found.map((each) => each.ifAbsent.sessions)).toEqual([2]);
    expect(found[0]?.ifAbsent).toEqual(found[0]?.ifPresent);
  });

  it("sees at any moment what one would find by reading the register only up to then", () => {
    const run = fc
      .array(fc.constantFrom("/", "/", "I", "I", "N", "U", "D", null), { minLength: 1, maxLength: 60 })
      .map((marks) => pupil({ marks: { from: "2024-09-02", marks } }));
    const when = fc.tuple(
      fc.integer({ min: dayOf("2024-09-02"), max: dayOf("2024-10-18") }).map(isoDate),
      fc.constantFrom("", "T09:00", "T07:00"),
    );
    fc.assert(
      fc.property(run, when, (one, [date, time]) => {
        const view = look({ asOf: `${date}${time}`, knownOn: "2024-10-18", pupil: one, openings: { AM: 31_200 } });
        const away = view.history.countedInSpells("away");
        const [present, absent] = (["present", "absent"] as const).map((gapsAs) =>
          spellsOf(view.history, away, 0, view.limit, gapsAs),
        );
        const found = absencesSeen(view, "2023-09-04");
        expect(found.map((absence) => absence.ifPresent)).toEqual(present);
        for (const { ifPresent, ifAbsent } of found)
          expect(absent).toContainEqual(ifAbsent.first <= ifPresent.first ? ifAbsent : null);
      }),
    );
  });

  it("is no absence where only gaps would make one", () => {
    expect(absences("2024-09-20", { "2024-09-10": null })).toEqual([]);
  });

  it("is no absence to arrive after the register has closed", () => {
    expect(absences("2024-09-20", { "2024-09-10 AM": "U" })).toEqual([]);
  });
});

describe("contains", () => {
  it("Which absence is an event about? The one that contains its `about` date, whichever session of it that is", () => {
    const [first, second] = absences("2024-09-20", { "2024-09-10 PM": "I", "2024-09-11": "I", "2024-09-13": "I" });
    const holding = (date: string) =>
      [first, second].map((absence) => absence !== undefined && contains(absence, dayOf(date), dayOf("2024-09-20")));
    expect(holding("2024-09-09")).toEqual([false, false]);
    expect(holding("2024-09-10")).toEqual([true, false]);
    expect(holding("2024-09-11")).toEqual([true, false]);
    expect(holding("2024-09-12")).toEqual([false, false]);
    expect(holding("2024-09-13")).toEqual([false, true]);
  });

  it("follows the absences of an amended register: once an amendment has split one, each half has its own dates", () => {
    const [before] = absences("2024-09-20", { "2024-09-10": "I", "2024-09-11": "I", "2024-09-12": "I" });
    const after = absences("2024-09-20", { "2024-09-10": "I", "2024-09-12": "I" });
    const today = dayOf("2024-09-20");
    expect(before !== undefined && contains(before, dayOf("2024-09-12"), today)).toBe(true);
    expect(after.map((absence) => contains(absence, dayOf("2024-09-12"), today))).toEqual([false, true]);
  });

  it("lets an absence that goes on hold the day asked about", () => {
    const [absence] = absences("2024-09-15", { "2024-09-13": "N" });
    expect(absence !== undefined && contains(absence, dayOf("2024-09-15"), dayOf("2024-09-15"))).toBe(true);
    expect(absence !== undefined && contains(absence, dayOf("2024-09-16"), dayOf("2024-09-15"))).toBe(false);
  });
});

describe("returnAfter", () => {
  const back = (otherwise: Otherwise, asOf = "2024-09-20") => {
    const view = at(asOf, otherwise);
    const [absence] = absencesSeen(view);
    const day = absence === undefined ? null : returnAfter(view.history, absence.ifPresent, view.limit);
    return day === null ? null : isoDate(day);
  };

  it("is the day of the first possible session on which the pupil was seen again", () => {
    expect(back({ "2024-09-10": "I" })).toBe("2024-09-11");
    expect(back({ "2024-09-10 AM": "I" })).toBe("2024-09-10");
    expect(back({ "2024-09-10": "I", "2024-09-11": "Y1" })).toBe("2024-09-12");
    expect(back({ "2024-09-10": "I", "2024-09-11 AM": "U" })).toBe("2024-09-11");
    expect(back({ "2024-09-13": "I" })).toBe("2024-09-16");
  });

  it("is null while the absence goes on", () => {
    expect(back({ "2024-09-20": "I" })).toBeNull();
    expect(back({ "2024-09-20": "I" }, "2024-09-20")).toBeNull();
  });
});
