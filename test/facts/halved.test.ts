import { describe, expect, it } from "vitest";
import { halved } from "../../src/facts/halved.ts";
import { whole } from "../../src/kernel/exact.ts";
import { between, known, missing } from "../../src/record/reading.ts";
import { brief } from "../support/registers.ts";

const gap = { why: "notSupplied", what: "a mark" } as const;

describe("halved", () => {
  it("makes days of sessions, halves among them, whatever is known of them", () => {
    expect(brief(halved(known(whole(3))))).toBe("1.5");
    expect(brief(halved(between(whole(3), whole(5), gap)))).toBe("1.5..2.5");
    expect(brief(halved({ kind: "atLeast", least: whole(7), missing: gap }))).toBe("at least 3.5");
    expect(halved(missing("notYet", "a session"))).toEqual(missing("notYet", "a session"));
  });
});
