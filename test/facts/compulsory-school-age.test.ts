import { describe, expect, it } from "vitest";
import { evaluate, loadPack } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, decide, marks, policyOf } from "../support/pupils.ts";

const national = loadPack({ id: "national", version: "1.0.0", title: "National", extends: "england-2024" });

function asked(who: object) {
  const pupil = {
    id: "P1",
    enrolled: { from: "2024-09-02" },
    marks: marks("2024-09-02", "2024-10-11", allDay("O", "2024-09-09", "2024-09-13")),
    ...who,
  };
  const { actions, undetermined, status, diagnostics } = evaluate(
    national,
    { calendar: twoYears, pupil },
    { asOf: "2024-10-11" },
  );
  return {
    asks: actions.some((action) => action.action === "consider-penalty-notice"),
    open: undetermined.find(({ rule }) => rule === "consider-penalty-notice")?.missing ?? null,
    met: status.penaltyNotice?.met,
    noticed: diagnostics.some(({ code }) => code === "birth-date-missing"),
  };
}

describe("compulsory school age", () => {
  it("is taken of Years 1 to 11 where no date of birth was supplied, and said to be", () => {
    expect(asked({ yearGroup: 11 })).toMatchObject({ asks: true, open: null, met: true, noticed: true });
    expect(asked({ yearGroup: 11, dateOfBirth: "2008-10-14" })).toMatchObject({ asks: true, noticed: false });
  });

  it("is not known of a sixth-former or of reception without a date of birth, so that no notice is considered", () => {
    for (const yearGroup of [0, 12])
      expect(asked({ yearGroup })).toMatchObject({ asks: false, open: ["the pupil's date of birth"], met: false });
    expect(asked({ yearGroup: 12, dateOfBirth: "2007-10-14" })).toMatchObject({ asks: false, open: null, met: false });
  });

  it("holds of a request where it holds on every day of the leave", () => {
    const policy = policyOf({
      rules: [
        {
          id: "part-time",
          scope: "leaveRequest",
          when: { fact: "compulsorySchoolAge", operator: "is", value: true },
          then: [{ action: "agree-review", force: "must" }],
        },
      ],
    });
    // Sixteen in February 2025: of compulsory school age to the last Friday of June, the 27th.
    const agreed = (to: string) =>
      decide(
        policy,
        {
          dateOfBirth: "2009-02-01",
          yearGroup: 11,
          marks: marks("2024-09-02", "2025-06-20"),
          leaveRequests: [{ id: "R1", kind: "part-time-timetable", from: "2025-06-23", to, requestedOn: "2025-06-16" }],
        },
        "2025-06-20",
      ).actions.length;
    expect([agreed("2025-06-27"), agreed("2025-06-30")]).toEqual([1, 0]);
  });
});
