import { describe, expect, it } from "vitest";
import { listOf } from "../../src/facts/params.ts";
import { subjectName } from "../../src/facts/subject.ts";

describe("subjectName", () => {
  it("names the parent, the absence or the request a decision speaks of, and no one for the pupil", () => {
    expect(subjectName({ kind: "pupil" })).toBeNull();
    expect(subjectName({ kind: "parent", parent: { id: "m" } })).toBe("m");
    expect(subjectName({ kind: "parent", parent: null })).toBeNull();
    expect(subjectName({ kind: "leaveRequest", request: { id: "R1", from: "2025-03-03", to: "2025-03-07" } })).toBe(
      "R1",
    );
  });
});

describe("listOf", () => {
  it("makes a list of one word, several or none", () => {
    expect([listOf(undefined), listOf("send"), listOf(["send", "young-carer"])]).toEqual([
      [],
      ["send"],
      ["send", "young-carer"],
    ]);
  });
});
