import { describe, expect, it } from "vitest";
import { fileOf, ran } from "../support/command-line.ts";
import { marks } from "../support/pupils.ts";

/** The rules, the ladder, the school file and the leave request of the design, as an author would copy them. */
const policy = {
  id: "other-school",
  version: "1.0.0",
  title: "Other School: attendance policy",
  phase: "secondary",
  extends: "england-2024",
  effective: { from: "2024-09-01", to: null },
  target: 96,
  words: { roles: ["attendance-team", "pastoral-team", "headteacher", "attendance-officer", "parents"] },
  questions: [
    {
      id: "significant-risk",
      question: "Is the pupil at significant risk?",
      type: "boolean",
      by: "attendance-officer",
      about: "pupil",
    },
  ],
  conditions: {
    "attendance has fallen since the stage 2 letter": {
      fact: "attendancePercent",
      params: { window: { since: "stage-2-letter" } },
      operator: "below",
      value: { name: "before", fact: "attendancePercent", params: { window: { before: "stage-2-letter" } } },
    },
    "the pupil is at significant risk": {
      fact: "answer",
      params: { id: "significant-risk" },
      operator: "is",
      value: true,
    },
    "attendance has improved since the last stage": {
      when: {
        fact: "attendancePercent",
        params: { window: { since: { stageOf: "concern-letters" } } },
        operator: "moreThan",
        value: {
          name: "before",
          fact: "attendancePercent",
          params: { window: { before: { stageOf: "concern-letters" } } },
        },
      },
      source: { section: "18" },
    },
  },
  rules: [
    {
      id: "lateness-contact",
      title: "Late five times: a phone call or a letter",
      when: {
        name: "lates",
        fact: "sessions",
        params: { of: ["L"], window: "academicYear" },
        operator: "atLeast",
        value: 5,
      },
      then: [
        {
          action: "lateness-contact",
          force: "must",
          by: "attendance-team",
          to: "parents",
          due: { schoolDays: 5 },
          repeat: "academicYear",
        },
      ],
      because: "late {lates} times this year; the policy asks for contact at 5",
      source: { section: "Lateness", ref: "SL-04" },
      assumptions: ["No period is stated; the academic year is taken."],
      examples: [
        { lates: 4, fires: false },
        { lates: 5, fires: true },
      ],
    },
    {
      id: "home-visit-day-3",
      scope: "absence",
      when: {
        all: [
          { fact: "absence.explained", operator: "is", value: false },
          { fact: "absence.day", operator: "atLeast", value: 3 },
          { fact: "eventCount", params: { type: "contact-made" }, operator: "is", value: 0 },
        ],
      },
      then: [{ action: "home-visit", force: "must", by: "pastoral-team" }],
      source: { section: "Tracker", ref: "DG-39" },
    },
    {
      id: "leave-over-five-days",
      scope: "leaveRequest",
      when: { fact: "request.schoolDays", operator: "moreThan", value: 5 },
      then: [{ action: "refuse-leave", force: "must", by: "headteacher" }],
      because: "more than five school days in a row",
      source: { section: "7", ref: "LJ-24" },
    },
    {
      id: "class-improved",
      scope: { group: "registrationGroup" },
      when: {
        fact: "group.attendancePercent",
        params: { window: "week" },
        operator: "moreThan",
        value: { fact: "group.attendancePercent", params: { window: { previous: "week" } } },
      },
      then: [{ action: "celebrate-in-assembly", force: "should", by: "attendance-team", repeat: "week" }],
      source: { section: "Encouraging", ref: "SL-42" },
    },
  ],
  ladders: [
    {
      id: "concern-letters",
      title: "Letters of concern",
      resets: "academicYear",
      stages: [
        {
          stage: "1",
          title: "Initial concern",
          when: { fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 },
          then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer", to: "parents" }],
          source: { section: "18", ref: "LJ-50" },
        },
        {
          stage: "2",
          title: "Concern",
          after: { stage: "1", wait: { days: 14 } },
          then: [{ action: "stage-2-letter", force: "must", by: "attendance-officer", to: "parents" }],
        },
        {
          stage: "3",
          title: "Serious concern",
          after: { stage: "2", wait: { days: 14 } },
          when: { condition: "attendance has fallen since the stage 2 letter" },
          then: [
            { action: "stage-3-letter", force: "must", by: "attendance-officer", to: "parents" },
            {
              action: "face-to-face-meeting",
              force: "must",
              by: "attendance-officer",
              if: { condition: "the pupil is at significant risk" },
            },
          ],
          watch: { days: 28 },
          source: { section: "18", ref: "LJ-55" },
        },
      ],
      exit: { when: { condition: "attendance has improved since the last stage" }, source: { section: "18" } },
    },
  ],
};

const school = {
  calendar: {
    years: [
      {
        id: "2024/25",
        start: "2024-09-02",
        end: "2025-07-22",
        terms: [
          {
            name: "autumn",
            start: "2024-09-02",
            end: "2024-12-20",
            halfTerm: { start: "2024-10-28", end: "2024-11-01" },
          },
          {
            name: "spring",
            start: "2025-01-06",
            end: "2025-04-04",
            halfTerm: { start: "2025-02-17", end: "2025-02-21" },
          },
          { name: "summer", start: "2025-04-22", end: "2025-07-22" },
        ],
        closed: ["2024-09-02", { from: "2025-05-05", to: "2025-05-05", kind: "bankHoliday" }],
        periods: [{ name: "assessment", start: "2025-01-06", end: "2025-01-17", yearGroups: [11] }],
      },
    ],
  },
  pupils: [
    {
      id: "P001",
      dateOfBirth: "2012-03-14",
      yearGroup: 8,
      registrationGroup: "8B",
      household: "H1",
      enrolled: { from: "2024-09-03", to: null },
      flags: ["send"],
      parents: [{ id: "m", livesWith: true }, { id: "f" }],
      marks: marks("2024-09-03", "2024-11-29", {
        "2024-09-05": "NN",
        "2024-09-06": "NN",
        "2024-09-09": "NN",
        "2024-10-17": "L\\",
        "2024-10-18": "L\\",
        "2024-10-21": "L\\",
        "2024-10-22": "L\\",
        "2024-10-23": "L\\",
        "2024-11-11": "II",
      }),
      lessonMarks: [],
      earlierSettings: [],
      events: [
        {
          date: "2024-10-07",
          time: "09:10",
          type: "stage-1-letter",
          parent: "m",
          about: "2024-10-07",
          until: null,
          outcome: "sent",
          note: "",
        },
        { date: "2024-10-22", type: "stage-2-letter" },
      ],
      answers: [{ id: "support-appropriate", answer: true, about: null, on: "2024-11-01", by: "headteacher" }],
      leaveRequests: [],
    },
  ],
};

const files = { policy: fileOf(policy), school: fileOf(school) };
const decided = async (asOf: string) => {
  const found = await ran("evaluate", files.school, "--policy", files.policy, "--as-of", asOf, "--json");
  const [decision] = JSON.parse(found.out);
  return { ...found, decision, actions: decision.actions.map((action: { action: string }) => action.action) };
};

describe("the examples of the design", () => {
  it("make a pack that can be used", async () => {
    const found = await ran("check", files.policy, "--json");
    expect(found.code).toBe(0);
    expect(JSON.parse(found.out).filter((one: { severity: string }) => one.severity === "error")).toEqual([]);
  });

  it("visit on the third day of an unexplained absence, and not before", async () => {
    expect((await decided("2024-09-06")).actions).not.toContain("home-visit");
    expect((await decided("2024-09-09")).decision.actions).toContainEqual(
      expect.objectContaining({ action: "home-visit", for: "2024-09-05", by: "pastoral-team" }),
    );
  });

  it("ask for contact at the fifth late, in so many words, and give it five school days across the half term", async () => {
    expect((await decided("2024-10-22")).actions).not.toContain("lateness-contact");
    const { decision } = await decided("2024-10-23");
    expect(decision.actions).toContainEqual(
      expect.objectContaining({
        action: "lateness-contact",
        since: "2024-10-23",
        due: "2024-11-06",
        overdue: false,
        because: "late 5 times this year; the policy asks for contact at 5",
        sources: [{ section: "Lateness", ref: "SL-04" }],
      }),
    );
  });

  it("hold stage 3 back for fourteen days after stage 2, then send it where attendance has fallen, and ask about the risk", async () => {
    const before = await decided("2024-11-04");
    expect(before.decision.status.ladders["concern-letters"]).toMatchObject({
      stage: "2",
      since: "2024-10-22",
      reviewOn: "2024-11-05",
      next: null,
    });
    // Up to the letter 62 of 68 sessions; after it 24 of 26 on 12 November, better than before: the ladder asks to be closed.
    const better = await decided("2024-11-29");
    expect(better.actions).toContain("close-ladder");
    const worse = await decided("2024-11-11");
    expect(worse.actions).toContain("stage-3-letter");
    expect(worse.decision.questions).toContainEqual(
      expect.objectContaining({ question: "significant-risk", by: "attendance-officer", rules: ["concern-letters/3"] }),
    );
  });

  it("refuse more than five school days of leave, with the reason, and exit code 1", async () => {
    const request = (to: string) =>
      fileOf({
        id: "R1",
        kind: "holiday",
        from: "2025-03-10",
        to,
        requestedOn: "2025-01-20",
        requestedBy: "m",
        inWriting: true,
        onForm: true,
        reason: "a wedding",
        evidence: null,
        licence: null,
        organisedBy: null,
      });
    const asked = (to: string) =>
      ran(
        "leave",
        request(to),
        "--policy",
        files.policy,
        "--school",
        files.school,
        "--pupil",
        "P001",
        "--as-of",
        "2025-01-20",
        "--json",
      );
    const six = await asked("2025-03-17");
    expect(six.code).toBe(1);
    expect(JSON.parse(six.out)).toMatchObject({
      outcome: "refuse",
      reasons: expect.arrayContaining([
        expect.objectContaining({
          rule: "leave-over-five-days",
          force: "must",
          because: "more than five school days in a row",
        }),
      ]),
    });
    const five = JSON.parse((await asked("2025-03-14")).out);
    expect(five.reasons.map((reason: { rule: string }) => reason.rule)).not.toContain("leave-over-five-days");
  });
});
