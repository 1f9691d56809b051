import { describe, expect, it } from "vitest";
import { actionsOf, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const unauthorised = ruleWhen(
  { fact: "sessions", params: { of: ["N"], window: "academicYear" }, operator: "atLeast", value: 2 },
  { then: [{ action: "act", force: "must", due: { schoolDays: 1 } }] },
);
const settling = policyOf({ register: { settling: { schoolDays: 2 } }, rules: [unauthorised] });
const scene = (to: string) => ({ marks: marks("2024-09-02", to, { "2024-10-03": "NN" }) });

describe("a settling period", () => {
  it("keeps a new mark from triggering anything until so many school days have passed", () => {
    expect(actionsOf(decide(settling, scene("2024-10-03"), "2024-10-03"))).toEqual([]);
    expect(actionsOf(decide(settling, scene("2024-10-04"), "2024-10-04"))).toEqual([]);
    expect(actionsOf(decide(settling, scene("2024-10-07"), "2024-10-07"))).toEqual(["act"]);
  });

  it("reads a mark that has not settled as not yet taken, and not as missing", () => {
    const { status, diagnostics } = decide(settling, scene("2024-10-04"), "2024-10-04");
    expect(status).toMatchObject({
      missing: 0,
      attendance: { possible: 2 * (Object.keys(marks("2024-09-02", "2024-10-04")).length - 2) },
    });
    expect(diagnostics.filter((found) => found.code === "mark-missing")).toEqual([]);
  });

  it("counts a deadline from the day the mark has settled", () => {
    expect(decide(settling, scene("2024-10-07"), "2024-10-07").actions).toMatchObject([
      { due: "2024-10-08", overdue: false },
    ]);
  });

  it("lets a mark that is corrected in time trigger nothing at all", () => {
    const list = Object.entries(marks("2024-09-02", "2024-10-11")).flatMap(([date, [am, pm]]) => [
      { date, session: "AM", code: am },
      { date, session: "PM", code: pm },
    ]);
    const corrected = list.map((mark) =>
      mark.date === "2024-10-03"
        ? { ...mark, code: "I", amendments: [{ from: "N", to: "I", reason: "note", on: "2024-10-04" }] }
        : mark,
    );
    for (const asOf of ["2024-10-03", "2024-10-04", "2024-10-07", "2024-10-08"])
      expect(actionsOf(decide(settling, { marks: corrected }, asOf))).toEqual([]);
  });

  it("is not there where the pack states none", () => {
    expect(actionsOf(decide(policyOf({ rules: [unauthorised] }), scene("2024-10-03"), "2024-10-03"))).toEqual(["act"]);
  });
});
