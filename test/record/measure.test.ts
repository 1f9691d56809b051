import { describe, expect, it } from "vitest";
import type { Of } from "../../src/codes/classes.ts";
import { countIn, gapsIn, marksBegin, percentIn } from "../../src/record/measure.ts";
import type { View } from "../../src/record/view.ts";
import type { WindowJson } from "../../src/record/window-kind.ts";
import { brief, look, marksBetween, type Otherwise, pupil } from "../support/registers.ts";
import { spanOf } from "../support/windows.ts";

function view(asOf: string, otherwise: Otherwise = {}, enrolled = "2024-09-02", until = asOf): View {
  return look({
    asOf,
    pupil: pupil({ enrolled: { from: enrolled }, marks: marksBetween("2024-09-02", until, otherwise) }),
  });
}
const count = (seen: View, of: Of, window: WindowJson = "academicYear") =>
  brief(countIn(seen, spanOf(seen, window), seen.history.counted(of)));

const ATTENDANCE = { part: { ifPresent: true, ifAbsent: false }, outOf: { ifPresent: true, ifAbsent: true } };
const attendance = (seen: View, window: WindowJson = "academicYear") =>
  percentIn(seen, spanOf(seen, window), seen.history.counted("attended"), seen.history.counted("possible"), ATTENDANCE);

describe("countIn", () => {
  it("counts the sessions of a class in a window", () => {
    const seen = view("2024-09-20", { "2024-09-10": "I", "2024-09-12 PM": "L", "2024-09-17 AM": "N" });
    expect(count(seen, "absent")).toBe("3");
    expect(count(seen, "absent", "week")).toBe("1");
    expect(count(seen, ["L"])).toBe("1");
    expect(count(seen, "possible")).toBe("30");
  });

  it("Missing marks: the answer is given for all the gaps present and for all absent", () => {
    const seen = view("2024-09-20", { "2024-09-10": "I", "2024-09-11 AM": null, "2024-09-12": null });
    expect(count(seen, "absent")).toBe("2..5");
    expect(count(seen, "unauthorised")).toBe("0..3");
    expect(count(seen, ["N"])).toBe("0..3");
    expect(count(seen, "attended")).toBe("28..25");
    expect(count(seen, "present")).toBe("28..25");
    expect(count(seen, ["/", "\\"])).toBe("28..25");
    expect(count(seen, "missing")).toBe("3");
  });

  it("is certain where the gaps cannot make a difference", () => {
    const seen = view("2024-09-20", { "2024-09-10 AM": "L", "2024-09-11 AM": null });
    expect(count(seen, "late")).toBe("1");
    expect(count(seen, ["L"])).toBe("1");
    expect(count(seen, "approvedActivity")).toBe("0");
    expect(count(seen, "possible")).toBe("30");
    expect(count(seen, "absent", "week")).toBe("0");
  });

  it('The window reaches back before the first mark supplied: counts are "at least" counts, with the date the marks begin', () => {
    const seen = view("2024-09-20", { "2024-09-10": "I" }, "2023-09-04");
    expect(count(seen, "absent")).toBe("2");
    expect(count(seen, "absent", "ever")).toBe("at least 2");
    expect(count(seen, "absent", { schoolWeeks: 10 })).toBe("at least 2");
    expect(countIn(seen, spanOf(seen, "ever"), seen.history.counted("absent"))).toMatchObject({
      missing: { why: "notSupplied", what: "marks before 2024-09-02" },
    });
  });

  it('knows nothing but "at least none" of a pupil on roll without marks', () => {
    const unmarked = look({ asOf: "2024-09-20", pupil: pupil({ enrolled: { from: "2024-09-02" } }) });
    expect(count(unmarked, "absent")).toBe("at least 0");
    const unknown = look({ asOf: "2024-09-20", pupil: { id: "P001" } });
    expect(count(unknown, "absent")).toBe("at least 0");
  });
});

describe("percentIn", () => {
  it("is exact", () => {
    expect(attendance(view("2024-09-20", { "2024-09-10": "I", "2024-09-17 AM": "U" }))).toEqual({
      kind: "known",
      value: { n: 2700, d: 30 },
    });
  });

  it("Missing marks are left out of the displayed rate, but both ways of filling them are told", () => {
    const seen = view("2024-09-20", { "2024-09-10": "I", "2024-09-11": null });
    expect(brief(attendance(seen))).toBe("93.3333..86.6667");
    expect(attendance(seen)).toMatchObject({
      missing: { why: "notSupplied", what: "a mark on 2024-09-11 AM, 2024-09-11 PM" },
    });
  });

  it("Nothing to measure yet (first day of the year, a term of `D`): `notYet`, neither 0 nor 100", () => {
    expect(brief(attendance(view("2024-09-02", { "2024-09-02": null })))).toBe("notYet");
    expect(
      brief(
        attendance(
          view(
            "2024-09-20",
            Object.fromEntries(marksBetween("2024-09-02", "2024-09-20").map((mark) => [mark.date, "D"])),
          ),
        ),
      ),
    ).toBe("notYet");
    const joinedToday = look({ asOf: "2024-09-20", pupil: pupil({ enrolled: { from: "2024-09-20" } }) });
    expect(brief(attendance(joinedToday))).toBe("notYet");
  });

  it("callers can tell it from data not supplied", () => {
    expect(brief(attendance(look({ asOf: "2024-09-20", pupil: pupil({ enrolled: { from: "2024-09-02" } }) })))).toBe(
      "notSupplied",
    );
    expect(brief(attendance(look({ asOf: "2024-09-20", pupil: { id: "P001" } })))).toBe("notSupplied");
    expect(brief(attendance(view("2024-09-20", { "2024-09-19": null, "2024-09-20": null }), { days: 2 }))).toBe(
      "notSupplied",
    );
    expect(brief(attendance(view("2024-09-20", {}, "2023-09-04"), "ever"))).toBe("notSupplied");
  });

  it("After one session a rate exists and is exact: one day's illness keeps a pupil below 96% through the 24th school day", () => {
    const below96 = (asOf: string) => {
      const reading = attendance(view(asOf, { "2024-09-02": "I" }));
      return reading.kind === "known" &&
        typeof reading.value === "object" &&
        reading.value !== null &&
        "n" in reading.value
        ? reading.value.n < 96 * reading.value.d
        : null;
    };
    expect(brief(attendance(view("2024-09-02", { "2024-09-02 AM": "I", "2024-09-02 PM": null })))).toBe("0");
    expect(below96("2024-10-03")).toBe(true);
    expect(below96("2024-10-04")).toBe(false);
  });
});

describe("gapsIn", () => {
  it("names the gaps, five of them and how many more", () => {
    const seen = view("2024-09-20", {
      "2024-09-10": null,
      "2024-09-11": null,
      "2024-09-12": null,
      "2024-09-13 PM": null,
    });
    expect(gapsIn(seen.history, 0, seen.limit)).toEqual({
      why: "notSupplied",
      what: "a mark on 2024-09-10 AM, 2024-09-10 PM, 2024-09-11 AM, 2024-09-11 PM, 2024-09-12 AM and 2 more",
    });
  });
});

describe("marksBegin", () => {
  it("names the date before which there are no marks, or asks for any", () => {
    expect(marksBegin(view("2024-09-20").history).what).toBe("marks before 2024-09-02");
    expect(marksBegin(look({ asOf: "2024-09-20", pupil: pupil() }).history).what).toBe("marks");
  });
});
