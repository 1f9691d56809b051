import { describe, expect, it } from "vitest";
import { z } from "zod";
import { explainIssue, separateHelp, withHelp } from "../../src/kernel/issue-messages.ts";

const schema = z.strictObject({
  title: z.string().min(3).max(5),
  count: z.int().min(1).max(10),
  force: z.enum(["must", "should", "may"]),
  kind: z.literal("letter"),
  list: z.array(z.string()).min(1).optional(),
});
const good = { title: "late", count: 5, force: "must", kind: "letter" };

function complaint(change: Record<string, unknown>): { message: string; help: string } {
  const result = schema.safeParse({ ...good, ...change }, { error: explainIssue });
  return separateHelp(result.error?.issues[0]?.message ?? "");
}

describe("explainIssue", () => {
  it("says nothing about what is right", () => {
    expect(schema.safeParse(good, { error: explainIssue }).success).toBe(true);
  });

  it.each([
    [{ title: undefined }, "this required entry is missing", "add it: text is needed here"],
    [{ title: 7 }, "`7` is not text", "write text"],
    [{ count: "five" }, "`five` is not a number", "write a number"],
    [{ count: 1.5 }, "`1.5` is not a whole number", "write a whole number"],
    [{ force: "shoud" }, "`shoud` is not one of the words allowed here", "did you mean `should`?"],
    [{ kind: "post" }, "`post` is not `letter`", "write `letter`"],
    [{ title: "x" }, "`x` is too short", "at least 3 is needed"],
    [{ title: "too long" }, "`too long` is too long", "at most 5 is allowed"],
    [{ count: 0 }, "`0` is too small", "at least 1 is needed"],
    [{ count: 11 }, "`11` is too large", "at most 10 is allowed"],
    [{ list: [] }, "the list is too short", "at least 1 is needed"],
    [{ forse: "must" }, "unknown key `forse`", "did you mean `force`?"],
  ])("explains %j", (change, message, help) => {
    expect(complaint(change)).toEqual({ message, help });
  });

  it("shows no more than sixty characters of what was written", () => {
    expect(complaint({ force: "x".repeat(500) }).message.length).toBeLessThan(120);
  });
});

describe("withHelp", () => {
  it("carries message and help in one text, to be separated again on arrival", () => {
    expect(separateHelp(withHelp("it is wrong", "mend it"))).toEqual({ message: "it is wrong", help: "mend it" });
  });
});

describe("separateHelp", () => {
  it("has help for a message that brought none", () => {
    expect(separateHelp("it is wrong").message).toBe("it is wrong");
    expect(separateHelp("it is wrong").help).not.toBe("");
  });
});
