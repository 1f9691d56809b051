import { describe, expect, it } from "vitest";
import { checkPack, loadPack } from "../../src/index.ts";

const plain = { id: "example", version: "1.0.0", title: "Example", extends: "england-2024" };
const then = [{ action: "letter", force: "must", by: "school-office", to: "parents" }];
const lates = (params: object = {}) => ({
  name: "lates",
  fact: "sessions",
  params: { of: ["L"], window: "term", ...params },
  operator: "atLeast",
  value: 5,
});
const pack = (when: object, more: object = {}) => ({ ...plain, rules: [{ id: "a", when, then }], ...more });
const codes = (json: object) =>
  checkPack(json)
    .filter(({ severity }) => severity !== "note")
    .map(({ code }) => code);
const flag = { fact: "flag", params: { name: "sned" }, operator: "is", value: true };

describe("checkPack of words a pack does not know", () => {
  it("loads the pack all the same, since each is only a warning", () => {
    const doubtful = pack({ all: [flag, lates({ window: { since: "nothing-logged" } })] });
    expect(loadPack(doubtful).clauses.some(({ name }) => name === "a")).toBe(true);
    expect(codes(doubtful)).toEqual(expect.arrayContaining(["unknown-flag", "unknown-event"]));
  });

  it("does not ask for flags of a pack where nobody declares any", () => {
    const alone = pack(flag, { extends: undefined, codes: [{ id: "/", title: "In", class: "present" }] });
    expect(codes(alone)).not.toContain("unknown-flag");
  });

  it("leaves a period to the school's calendar that is near none of the pack's", () => {
    const periods = { words: { periods: [{ id: "september", from: "09-01", to: "09-30" }] } };
    expect(codes(pack(lates({ window: { period: "mock-exams" } }), periods))).not.toContain("unknown-period");
    expect(codes(pack(lates({ window: { period: "setpember" } }), periods))).toContain("unknown-period");
  });

  it("leaves what a request says in words of its own alone, unless it looks misspelt", () => {
    const said = (value: string) =>
      pack({ fact: "request.reason", operator: "is", value }, {}).rules.map((rule) => ({
        ...rule,
        scope: "leaveRequest",
      }));
    expect(codes({ ...plain, rules: said("cheap flights") })).not.toContain("unknown-reason");
    expect(codes({ ...plain, rules: said("holliday") })).toContain("unknown-reason");
  });

  it("follows a sentence through the conditions its rule shares, and to the figure on the other side", () => {
    const { fact, params } = lates({ window: "halfTerm" });
    const conditions = [{ id: "often late", when: { ...lates(), value: { name: "before", fact, params } } }];
    const rules = [{ id: "a", when: { condition: "often late" }, then, because: "{lates} after {before}" }];
    expect(codes({ ...plain, conditions, rules })).not.toContain("unknown-placeholder");
  });

  it("takes a number compared twice for one, and time that passes for none, when it asks what `each` goes by", () => {
    const each = [{ ...then[0], repeat: { each: 5 } }];
    const passed = { fact: "timeSince", params: { type: "letter", unit: "days" }, operator: "atLeast", value: 5 };
    const when = { all: [lates(), { ...lates(), operator: "moreThan" }, passed] };
    expect(codes({ ...plain, rules: [{ id: "a", when, then: each }] })).not.toContain("each-unclear");
  });

  it("lets one session have times for certain year groups, for everybody else, and for other dates", () => {
    const sessions = [
      { session: "AM", opens: "08:50" },
      { session: "AM", opens: "08:40", yearGroups: [0] },
      { session: "AM", opens: "08:45", yearGroups: [1], effective: { to: "2025-08-31" } },
      { session: "AM", opens: "08:55", yearGroups: [1], effective: { from: "2025-09-01" } },
      { session: "PM", opens: "13:00", lateAfter: "13:00", closes: "13:00" },
    ];
    expect(codes({ ...plain, register: { sessions } })).toEqual([]);
  });
});
