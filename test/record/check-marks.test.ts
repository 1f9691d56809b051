import { describe, expect, it } from "vitest";
import type { Amendment, Mark } from "../../src/record/case-file.ts";
import { type AmendmentField, checkAmendments, checkNote } from "../../src/record/check-marks.ts";

const every: readonly AmendmentField[] = ["from", "to", "reason", "on", "name", "position"];
const whole: Amendment = {
  from: "N",
  to: "I",
  reason: "parent rang",
  on: "2024-09-04",
  by: { name: "A. Clerk", position: "attendance officer" },
};
const mark = (code: string, amendments: Amendment[]): Mark => ({ date: "2024-09-03", session: "PM", code, amendments });

describe("checkAmendments", () => {
  it("has nothing to say about a whole audit trail", () => {
    expect(checkAmendments(mark("I", [whole]), every, "here")).toEqual([]);
    expect(checkAmendments({ date: "2024-09-03", session: "PM", code: "I" }, every, "here")).toEqual([]);
  });

  it("names what an amendment does not record, once for each amendment", () => {
    const found = checkAmendments(
      mark("I", [{ ...whole, reason: "", by: { name: "A. Clerk" } }, whole]),
      every,
      "here",
    );
    expect(found).toMatchObject([
      {
        code: "amendment-incomplete",
        at: "here",
        message: "an amendment does not record the reason, the position of the person",
      },
    ]);
    expect(checkAmendments(mark("I", [{}]), every, "here")[0]?.message).toContain(
      "the original entry, the amended entry, the reason, the date, the name of the person, the position of the person",
    );
  });

  it("asks for nothing the policy does not require", () => {
    expect(checkAmendments(mark("I", [{ to: "I" }]), ["to"], "here")).toEqual([]);
    expect(checkAmendments(mark("I", [{}]), [], "here")).toEqual([]);
  });

  it("sees a mark that is not what its last amendment wrote, in whatever order they stand", () => {
    const later: Amendment = { ...whole, from: "I", to: "O", on: "2024-09-05" };
    expect(checkAmendments(mark("O", [later, whole]), every, "here")).toEqual([]);
    expect(checkAmendments(mark("I", [later, whole]), every, "here")).toMatchObject([
      { code: "amendment-mismatch", message: "the last amendment writes `O` but the mark is `I`" },
    ]);
  });
});

describe("checkNote", () => {
  const required = new Set(["B", "Y7"]);

  it("asks for a note where the code requires one, and an empty note is none", () => {
    const activity: Mark = { date: "2024-09-03", session: "AM", code: "B" };
    expect(checkNote(activity, required, "here")).toMatchObject([{ code: "note-missing", at: "here" }]);
    expect(checkNote({ ...activity, note: "" }, required, "here")).toHaveLength(1);
    expect(checkNote({ ...activity, note: "college course" }, required, "here")).toEqual([]);
    expect(checkNote({ ...activity, code: "I" }, required, "here")).toEqual([]);
  });
});
