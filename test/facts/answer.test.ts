import { describe, expect, it } from "vitest";
import { assessLeave } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { marks, policyOf } from "../support/pupils.ts";

const policy = policyOf({
  questions: [{ id: "special", question: "Is it special?", type: "boolean", by: "headteacher", about: "request" }],
  rules: [
    {
      id: "special",
      scope: "leaveRequest",
      when: { fact: "answer", params: { id: "special" }, operator: "is", value: true },
      then: [{ action: "may-grant-leave", force: "may" }],
    },
  ],
});
const leave = (id: string, day: string, requestedOn: string) => ({
  id,
  kind: "other",
  from: day,
  to: day,
  requestedOn,
});
const request = leave("R2", "2024-12-02", "2024-11-01");
const earlier = leave("R1", "2024-10-07", "2024-09-16");

function outcome(answers: readonly object[], leaveRequests: readonly object[] = []): string {
  const pupil = {
    id: "P1",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    marks: marks("2024-09-02", "2024-11-22"),
    answers,
    leaveRequests,
  };
  return assessLeave(policy, { calendar: twoYears, pupil, request }, { asOf: "2024-11-22" }).outcome;
}

describe("answer", () => {
  it("is about the request it names, and about the one there was where it names none", () => {
    expect(outcome([{ id: "special", answer: true, about: "R2", on: "2024-11-05" }])).toBe("may-grant");
    expect(outcome([{ id: "special", answer: true, on: "2024-11-05" }])).toBe("may-grant");
    expect(outcome([{ id: "special", answer: true }])).toBe("may-grant");
    expect(outcome([{ id: "special", answer: true, about: "R1", on: "2024-11-05" }])).toBe("ask");
  });

  it("cannot be about a request made after it was given, nor tell which of two it is about", () => {
    expect(outcome([{ id: "special", answer: true, on: "2024-10-31" }])).toBe("ask");
    expect(outcome([{ id: "special", answer: true, on: "2024-11-05" }], [earlier])).toBe("ask");
  });

  it("goes by the answer that names the request, also where a later one names none", () => {
    const named = { id: "special", answer: false, about: "R2", on: "2024-11-05" };
    expect(outcome([named, { id: "special", answer: true, on: "2024-11-20" }])).not.toBe("may-grant");
  });
});
