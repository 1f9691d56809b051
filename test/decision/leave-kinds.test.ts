import { describe, expect, it } from "vitest";
import { checkRequest } from "../../src/decision/input-checks.ts";
import { loadPack } from "../../src/index.ts";
import { decide, marks, policyOf } from "../support/pupils.ts";

const policy = policyOf({
  words: { reasons: [{ id: "wedding", title: "A wedding in the family", code: "C" }] },
  rules: [
    {
      id: "pilgrimage",
      scope: "leaveRequest",
      when: { fact: "request.kind", operator: "is", value: "pilgrimage" },
      then: [{ action: "refuse-leave" }],
    },
  ],
});
const request = (kind?: string) => ({
  id: "R1",
  from: "2024-11-11",
  to: "2024-11-12",
  ...(kind === undefined ? {} : { kind }),
});

/** As the contract lists them. */
const commonKinds =
  "holiday performance employment-abroad interview study part-time-timetable religious-observance occupational-travel sport medical protest other";

describe("checkRequest", () => {
  it("asks what was meant by a kind that neither the policy nor every policy knows", () => {
    expect(checkRequest(policy, request("weding"), "request")).toEqual([
      {
        code: "unknown-leave-kind",
        severity: "warning",
        at: "request/kind",
        message: "`weding` is neither a reason of this policy nor a common kind of leave",
        help: "did you mean `wedding`?",
      },
    ]);
  });

  it.each([...commonKinds.split(" "), "wedding", "illness", "pilgrimage"])("knows `%s`", (kind) => {
    expect(checkRequest(policy, request(kind), "request")).toEqual([]);
  });

  it("says nothing where no kind is given, which a rule asks for itself", () => {
    expect(checkRequest(policy, request(), "request")).toEqual([]);
  });

  it("speaks in the decision of every request on file", () => {
    const pupil = { marks: marks("2024-09-02", "2024-10-04"), leaveRequests: [request("weding")] };
    const { diagnostics } = decide(policy, pupil, "2024-10-04");
    expect(diagnostics.filter(({ code }) => code === "unknown-leave-kind")).toMatchObject([
      { at: expect.stringMatching(/^pupils\/.+\/leaveRequests\/R1\/kind$/) },
    ]);
  });

  it("knows the common kinds under a policy that declares no reason at all", () => {
    const bare = loadPack({
      id: "bare",
      version: "1.0.0",
      title: "Bare",
      codes: [{ id: "/", title: "In", class: "present" }],
    });
    for (const kind of commonKinds.split(" ")) expect(checkRequest(bare, request(kind), "request")).toEqual([]);
  });
});
