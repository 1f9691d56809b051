import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Of, SessionClass } from "../../src/codes/classes.ts";
import type { Code } from "../../src/codes/code-schema.ts";
import { codeSet } from "../../src/codes/code-set.ts";
import { dayOf } from "../../src/kernel/dates.ts";
import type { Mark } from "../../src/record/case-file.ts";
import { History } from "../../src/record/history.ts";
import { calendar } from "../support/calendars.ts";
import { keeping, look, marksBetween, pupil, recordOf } from "../support/registers.ts";

const counts = (history: History, of: Of) => history.count(history.counted(of), 0, history.timetable.slotCount);
const historyOf = (marks: unknown, asOf: string) => look({ asOf, pupil: pupil({ marks }) }).history;
const gapNames = (history: History) => {
  const names: string[] = [];
  for (let slot = 0; slot < history.timetable.slotCount; slot += 1)
    if (history.isGap(slot)) names.push(history.timetable.nameOf(slot));
  return names;
};

const anyMarks = fc
  .array(fc.constantFrom("/", "\\", "L", "U", "I", "N", "G", "D", "Y1", "B", "#", "??", null), {
    minLength: 1,
    maxLength: 120,
  })
  .map((run) => ({ from: "2024-09-03", marks: run }));
const anyOf: fc.Arbitrary<Of> = fc.oneof(
  fc.constantFrom<SessionClass[]>(
    "possible",
    "attended",
    "present",
    "approvedActivity",
    "absent",
    "authorised",
    "unauthorised",
    "late",
    "away",
    "notPossible",
    "missing",
  ),
  fc.uniqueArray(fc.constantFrom("L", "U", "I", "N", "G"), { minLength: 1, maxLength: 3 }),
);

describe("History", () => {
  it("counts any stretch as naive counting does", () => {
    const slot = fc.integer({ min: -4, max: 900 });
    fc.assert(
      fc.property(anyMarks, anyOf, slot, slot, (marks, of, a, b) => {
        const history = historyOf(marks, "2024-11-29");
        const counted = history.counted(of);
        let naive = 0;
        for (let each = Math.max(0, a); each < Math.min(b, history.timetable.slotCount); each += 1)
          if (history.isCounted(counted, each)) naive += 1;
        expect(history.count(counted, Math.max(0, a), Math.min(b, history.timetable.slotCount))).toBe(naive);
      }),
    );
  });

  it("gives each open session since the marks began one of three fates: possible, not possible, or missing", () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const history = historyOf(marks, "2024-11-29");
        const { timetable } = history;
        const [from, to] = [
          timetable.slotAt(history.begins ?? dayOf("2024-11-29")),
          timetable.slotAt(dayOf("2024-11-29")),
        ];
        const sum = (of: Of) => history.count(history.counted(of), from, to);
        expect(sum("possible") + sum("notPossible") + sum("missing")).toBe(Math.max(0, to - from));
        expect(sum("possible")).toBe(sum("attended") + sum("absent"));
        expect(sum("absent")).toBe(sum("authorised") + sum("unauthorised"));
        expect(history.gaps(from, to)).toBe(sum("missing"));
      }),
    );
  });

  it("Order never matters: of marks", () => {
    const marks = marksBetween("2024-09-03", "2024-09-13", {
      "2024-09-05": "I",
      "2024-09-06 PM": null,
      "2024-09-10 AM": "U",
    });
    const expected = historyOf(marks, "2024-09-13");
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), anyOf, (turned, of) => {
        expect(counts(historyOf(turned, "2024-09-13"), of)).toBe(counts(expected, of));
      }),
    );
  });

  it("A session on `asOf`'s own day without a mark is not yet taken and is left out in silence; only an earlier day's gap is missing", () => {
    const marks = marksBetween("2024-09-03", "2024-09-05", { "2024-09-04 PM": null, "2024-09-05": null });
    expect(gapNames(historyOf(marks, "2024-09-04"))).toEqual([]);
    expect(gapNames(historyOf(marks, "2024-09-05"))).toEqual(["2024-09-04 PM"]);
    expect(gapNames(historyOf(marks, "2024-09-06"))).toEqual(["2024-09-04 PM", "2024-09-05 AM", "2024-09-05 PM"]);
  });

  it("has no gap on closed days, before the marks begin, before entry or after leaving", () => {
    const marks = marksBetween("2024-10-24", "2024-11-05", { "2024-11-04": null });
    const view = look({
      asOf: "2024-11-15",
      pupil: pupil({ marks, enrolled: { from: "2024-09-02", to: "2024-11-06" } }),
    });
    expect(gapNames(view.history)).toEqual(["2024-11-04 AM", "2024-11-04 PM", "2024-11-06 AM", "2024-11-06 PM"]);
    expect(view.history.isGap(-1)).toBe(false);
    const joined = look({
      asOf: "2024-09-06",
      pupil: pupil({ marks: marksBetween("2024-09-05", "2024-09-05"), enrolled: { from: "2024-09-05" } }),
    });
    expect(gapNames(joined.history)).toEqual([]);
  });

  it("has a gap where two marks conflict and where a code is unknown", () => {
    const marks: Mark[] = [
      ...marksBetween("2024-09-03", "2024-09-05"),
      { date: "2024-09-04", session: "AM", code: "I" },
      { date: "2024-09-06", session: "AM", code: "??" },
    ];
    expect(gapNames(historyOf(marks, "2024-09-09"))).toEqual(["2024-09-04 AM", "2024-09-06 AM", "2024-09-06 PM"]);
  });

  it("Which register, when the past is asked about? The one known at `asOf`", () => {
    const marks = [
      ...marksBetween("2024-09-03", "2024-09-10", { "2024-09-05": null }),
      {
        date: "2024-09-05",
        session: "AM",
        code: "I",
        amendments: [
          { from: "N", to: "O", on: "2024-09-06" },
          { from: "O", to: "I", on: "2024-09-09" },
        ],
      },
      { date: "2024-09-05", session: "PM", code: "I", enteredOn: "2024-09-09" },
    ];
    const states = ["2024-09-05", "2024-09-06", "2024-09-09"].map((asOf) => {
      const history = historyOf(marks, asOf);
      const slot = history.timetable.slotAt(dayOf("2024-09-05"));
      return [
        history.codeAt(slot)?.id,
        history.codeAt(slot + 1)?.id ?? (history.isGap(slot + 1) ? "gap" : "not yet taken"),
      ];
    });
    expect(states).toEqual([
      ["N", "not yet taken"],
      ["O", "gap"],
      ["I", "I"],
    ]);
  });

  it("today's register answers yesterday's question: read at an earlier day, it is the one known now", () => {
    const marks = [
      { date: "2024-09-05", session: "AM", code: "I", amendments: [{ from: "N", to: "I", on: "2024-09-09" }] },
    ];
    const then = look({ asOf: "2024-09-06", knownOn: "2024-09-09", pupil: pupil({ marks }) });
    expect(then.history.codeAt(then.history.timetable.slotAt(dayOf("2024-09-05")))?.id).toBe("I");
  });

  it("reads a code by what it meant on the session's date: a new meaning from a date is data", () => {
    const changed: readonly Code[] = [
      { id: "/", title: "Present", class: "present" },
      { id: "Q", title: "As it was", class: "notPossible", to: "2024-09-04" },
      { id: "Q", title: "As it is", class: "authorised", from: "2024-09-05" },
    ];
    const set = codeSet(changed);
    const marks = { from: "2024-09-03", marks: ["Q", "Q", "Q", "Q", "Q", "/"] };
    const { history } = look({ asOf: "2024-09-05", codes: set, pupil: pupil({ marks }) });
    expect(counts(history, "notPossible")).toBe(4);
    expect(counts(history, "authorised")).toBe(1);
    expect(counts(history, "possible")).toBe(2);
    expect(counts(history, ["Q"])).toBe(5);
  });

  it("Is `U` an absence? For counts yes; for spells, runs and broken weeks no, unless codes are written", () => {
    const history = historyOf({ from: "2024-09-03", marks: ["U", "I", "O", "/"] }, "2024-09-04");
    const inSpells = (of: Of) => history.count(history.countedInSpells(of), 0, history.timetable.slotCount);
    expect([counts(history, "absent"), inSpells("absent")]).toEqual([3, 2]);
    expect([counts(history, "unauthorised"), inSpells("unauthorised")]).toEqual([2, 1]);
    expect([counts(history, ["U", "O"]), inSpells(["U", "O"])]).toEqual([2, 2]);
  });

  it("counts legacy marks by the class they had", () => {
    const history = historyOf({ from: "2024-09-03", marks: ["H", "J"] }, "2024-09-03");
    expect([counts(history, "authorised"), counts(history, "approvedActivity")]).toEqual([1, 1]);
  });

  it("counts an alias as the code it stands for", () => {
    const history = historyOf({ from: "2024-09-03", marks: ["$", "/"] }, "2024-09-03");
    expect([counts(history, "notPossible"), counts(history, ["Y1"])]).toEqual([1, 1]);
  });

  it("counts nothing in a stretch that ends before it begins, and nothing without marks", () => {
    const history = historyOf(marksBetween("2024-09-03", "2024-09-13"), "2024-09-13");
    expect(history.count(history.counted("possible"), 20, 10)).toBe(0);
    const empty = new History(recordOf(pupil()).register, keeping, dayOf("2024-09-13"));
    expect(counts(empty, "possible")).toBe(0);
    expect(counts(empty, "missing")).toBe(0);
    expect(empty.timetable).toBe(calendar.timetable(null));
  });

  it("gives back the mark that stands on a session", () => {
    const history = historyOf([{ date: "2024-09-03", session: "PM", code: "I", reason: "cold" }], "2024-09-03");
    const slot = history.timetable.slotAt(dayOf("2024-09-03"));
    expect(history.markAt(slot)).toBeNull();
    expect(history.markAt(slot + 1)?.mark.reason).toBe("cold");
    expect(history.isAway(slot + 1)).toBe(true);
    expect(history.isPossible(slot + 1)).toBe(true);
    expect(history.isPossible(slot)).toBe(false);
  });
});
