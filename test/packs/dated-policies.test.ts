import { describe, expect, it } from "vitest";
import { classifyArrival } from "../../src/decision/arrivals.ts";
import { assessLeave } from "../../src/decision/assess-leave.ts";
import { evaluate } from "../../src/decision/evaluate.ts";
import { penaltySchedule } from "../../src/decision/penalty-schedule.ts";
import { explain } from "../../src/explain/explain.ts";
import { explanationMarkdown } from "../../src/explain/explanation-markdown.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { inForceOn, loadPolicies } from "../../src/packs/dated-policies.ts";
import { loadPack, PackError } from "../../src/packs/policy.ts";
import { replayAll } from "../../src/replay/replay.ts";
import { calendar, twoYears } from "../support/calendars.ts";
import { marks, ruleWhen } from "../support/pupils.ts";

const letter = (id: string, value: number) => ({
  ...ruleWhen({ fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value }),
  id,
  then: [{ action: id, force: "must" }],
});
const opens = (lateAfter: string) => ({ sessions: [{ session: "AM", opens: "08:40", lateAfter, closes: "09:30" }] });
const old = {
  id: "policy-2022",
  version: "1",
  title: "2022",
  extends: "england-2006",
  effective: { from: "2022-11-01" },
  register: opens("09:00"),
  rules: [letter("old-letter", 1)],
  ladders: [{ id: "steps", stages: [{ stage: "first", then: [{ action: "old-step", force: "must" }] }] }],
};
const now = {
  id: "policy-2024",
  version: "1",
  title: "2024",
  extends: "england-2024",
  effective: { from: "2024-09-01" },
  register: opens("08:50"),
  rules: [letter("new-letter", 2)],
  ladders: [{ id: "steps", stages: [{ stage: "second", then: [{ action: "new-step", force: "must" }] }] }],
};
const policies = loadPolicies([now, old]);
const pupil = (more = {}) => ({
  id: "P1",
  dateOfBirth: "2014-03-14",
  yearGroup: 5,
  enrolled: { from: "2023-09-04" },
  parents: [{ id: "m" }],
  marks: {
    ...marks("2023-09-04", "2024-07-19", { "2023-09-06": "L\\" }),
    ...marks("2024-09-02", "2024-12-20", { "2024-09-05": "L\\" }),
  },
  ...more,
});
const asked = (asOf: string, more = {}) => evaluate(policies, { calendar: twoYears, pupil: pupil(more) }, { asOf });

describe("loadPolicies", () => {
  it("judges a day by the policy in force on it, and says by which", () => {
    expect(asked("2024-07-19")).toMatchObject({
      policy: { id: "policy-2022", base: "england-2006", hash: loadPack(old).hash },
    });
    expect(asked("2024-07-19").actions.map((action) => action.action)).toContain("old-letter");
    expect(asked("2024-09-06")).toMatchObject({
      policy: { id: "policy-2024", base: "england-2024", hash: loadPack(now).hash },
    });
    expect(asked("2024-09-06").actions.map((action) => action.action)).not.toContain("old-letter");
  });

  it("lets the eve belong to the old policy, and what came before all of them to the first", () => {
    expect(
      ["2019-01-01", "2024-08-31", "2024-09-01", "2030-01-01"].map((day) => inForceOn(policies, dayOf(day)).pack.id),
    ).toEqual(["policy-2022", "policy-2022", "policy-2024", "policy-2024"]);
  });

  it("judges an absence by the policy in force when it began, whichever day is asked about", () => {
    const call = (id: string, from: string, action: string) => ({
      id,
      version: "1",
      title: id,
      extends: "england-2024",
      effective: { from },
      rules: [
        {
          ...ruleWhen({ fact: "absence.explained", operator: "is", value: false }, { scope: "absence" }),
          id: "call",
          title: `Call under ${id}`,
          then: [{ action, force: "must" }],
        },
      ],
    });
    const given = loadPolicies([call("before", "2022-09-01", "old-call"), call("after", "2025-01-06", "new-call")]);
    const file = pupil({
      marks: marks("2024-09-02", "2025-01-17", { "2024-12-18": "NN", "2025-01-08": "NN" }),
    });
    const calls = (asOf: string) =>
      evaluate(given, { calendar: twoYears, pupil: file }, { asOf }).actions.flatMap((action) =>
        action.action.endsWith("-call") ? [`${action.action} ${action.for}`] : [],
      );
    expect([calls("2024-12-18"), calls("2025-01-06"), calls("2025-01-08")]).toEqual([
      ["old-call 2024-12-18"],
      ["old-call 2024-12-18"],
      ["new-call 2025-01-08", "old-call 2024-12-18"],
    ]);
    const page = explanationMarkdown(explain(given, { calendar: twoYears, pupil: file }, { asOf: "2025-01-08" }));
    expect(page).toContain("This is about the absence that began on 18 December 2024");
    const period = { from: "2024-12-16", to: "2025-01-10" };
    const lived = replayAll(given, { calendar: twoYears, pupils: [file] }, { ...period, asLogged: true });
    expect(
      lived.pupils.flatMap(({ actions }) =>
        actions.flatMap((one) => (one.action.endsWith("-call") ? [`${one.on} ${one.action} ${one.for}`] : [])),
      ),
    ).toEqual(["2024-12-18 old-call 2024-12-18", "2025-01-08 new-call 2025-01-08"]);
  });

  it("reads a code as it was in force on the date of its session", () => {
    const found = asked("2024-09-13", {
      marks: {
        ...marks("2023-09-04", "2024-07-19", { "2024-07-01": "JH" }),
        ...marks("2024-09-02", "2024-09-13", { "2024-09-03": "JK", "2024-09-04": "J1 \\" }),
      },
    });
    expect(found.diagnostics.filter((one) => one.code.includes("code")).map((one) => one.at)).toEqual([
      "pupils/P1/marks/2024-09-03 AM",
    ]);
  });

  it("prices a notice by the day of its issue", () => {
    const amounts = (receivedOn: string) =>
      penaltySchedule(policies, { receivedOn, notice: "first" }).steps.map((step) => step.amount);
    expect([amounts("2024-08-18"), amounts("2024-08-19"), amounts("2025-01-10")]).toEqual([
      [60, 120],
      [80, 160],
      [80, 160],
    ]);
  });

  it("codes an arrival by the times in force on its date", () => {
    const at = (date: string) => classifyArrival(policies, { session: "AM", time: "08:55", date });
    expect([at("2024-07-19"), at("2024-09-03")]).toMatchObject([{ code: "/" }, { code: "L" }]);
  });

  it("keeps a stage the new policy lacks on the log, and says so", () => {
    const found = asked("2024-09-13", { events: [{ date: "2024-07-01", type: "old-step" }] });
    expect(found.diagnostics).toContainEqual(
      expect.objectContaining({ code: "unknown-logged-stage", at: "pupils/P1/events/0" }),
    );
    expect(found.diagnostics.map((one) => one.code)).not.toContain("unknown-event-type");
  });

  it("assesses leave by the policy of the day asked about", () => {
    const request = { id: "R1", kind: "employment", from: "2024-11-11", to: "2024-11-11", requestedOn: "2024-10-01" };
    expect(assessLeave(policies, { calendar: twoYears, pupil: pupil(), request }, { asOf: "2024-10-01" }).outcome).toBe(
      "refuse",
    );
  });

  it("is replayed across the day one policy follows another", () => {
    const found = replayAll(
      policies,
      {
        calendar: twoYears,
        pupils: [
          pupil({
            marks: {
              ...marks("2023-09-04", "2024-07-19", { "2024-07-15": "L\\" }),
              ...marks("2024-09-02", "2024-10-25", { "2024-09-05": "L\\", "2024-09-06": "L\\" }),
            },
          }),
        ],
      },
      { from: "2024-07-01", to: "2024-10-25" },
    );
    const did = found.pupils.flatMap((one) =>
      one.actions
        .filter((action) => ["old-letter", "new-letter"].includes(action.action))
        .map((action) => `${action.on} ${action.action}`),
    );
    expect(did).toEqual(["2024-07-15 old-letter", "2024-09-06 new-letter"]);
  });

  it("refuses packs of which it is not clear which comes first", () => {
    const undated = { ...now, effective: undefined };
    expect(() => loadPolicies([now, { ...now, id: "again" }])).toThrow(PackError);
    expect(() => loadPolicies([undated, { ...undated, id: "again" }])).toThrow(PackError);
    expect(() => loadPolicies([])).toThrow(PackError);
    expect(loadPolicies([now])).toMatchObject({ pack: { id: "policy-2024" } });
  });
});

describe("the threshold about 19 August 2024", () => {
  const base = loadPack({ id: "bare", version: "1", title: "Bare", extends: "england-2024" });
  const school = calendar.timetable(null).days;
  const away = (from: string, sessions: number) =>
    Object.fromEntries(
      school
        .filter((day) => day >= dayOf(from))
        .slice(0, sessions / 2)
        .map((day) => [isoDate(day), "OO"]),
    );
  const met = (otherwise: Record<string, string>, asOf: string) =>
    evaluate(
      base,
      {
        calendar: twoYears,
        pupil: pupil({
          marks: { ...marks("2023-09-04", "2024-07-19", otherwise), ...marks("2024-09-02", "2024-12-20", otherwise) },
        }),
      },
      { asOf },
    );

  it("leaves out sessions before it, however near they lie in school weeks", () => {
    const found = met({ ...away("2024-07-18", 2), ...away("2024-09-09", 8) }, "2024-09-20");
    expect(found.status.penaltyNotice).toMatchObject({
      met: false,
      sessions: 8,
      parents: [{ met: false, sessions: 8 }],
    });
    expect(found.actions.map((action) => action.action)).not.toContain("consider-penalty-notice");
  });

  it("is met by ten sessions after it", () => {
    const found = met({ ...away("2024-07-18", 2), ...away("2024-09-09", 10) }, "2024-09-20");
    expect(found.status.penaltyNotice).toMatchObject({ met: true, sessions: 10, metOn: "2024-09-13", metAt: "PM" });
    expect(found.actions.map((action) => action.action)).toContain("consider-penalty-notice");
  });
});
