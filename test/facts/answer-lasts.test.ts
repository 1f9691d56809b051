import { describe, expect, it } from "vitest";
import { answer } from "../../src/facts/answer.ts";
import type { QuestionWords } from "../../src/facts/policy-words.ts";
import { says } from "../support/place.ts";
import { pupil } from "../support/registers.ts";

const question: QuestionWords = { id: "best-tool", about: "parent", lasts: "term", percent: false };

/** What stands on a day of an answer about the mother given in the autumn term. */
function inTerm(asOf: string, lasts: QuestionWords["lasts"]): string {
  return says(
    answer,
    { id: "best-tool" },
    {
      asOf,
      subject: { kind: "parent", parent: { id: "m" } },
      pupil: pupil({ answers: [{ id: "best-tool", answer: true, about: "m", on: "2024-11-18" }] }),
      words: { questions: new Map([["best-tool", { ...question, lasts }]]) },
    },
  );
}

describe("answer about a parent", () => {
  it("holds as long as the declaration says, like one about the pupil", () => {
    expect(inTerm("2024-12-20", "term")).toBe("true");
    expect(inTerm("2025-01-06", "term")).toContain("unanswered");
  });

  it("holds on where the declaration says ever", () => {
    expect(inTerm("2025-01-06", "ever")).toBe("true");
  });
});
