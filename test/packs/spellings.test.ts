import { describe, expect, it } from "vitest";
import { checkPack, loadPack, penaltySchedule } from "../../src/index.ts";
import { policyOf, ruleWhen } from "../support/pupils.ts";

const whenYear5 = { fact: "yearGroup", operator: "is", value: 5 };
const errors = (sections: object) =>
  checkPack({ id: "x", version: "1", title: "X", extends: "england-2024", ...sections }).filter(
    (one) => one.severity === "error",
  );

describe("asSchemaSpells", () => {
  it("takes shared conditions as an object by sentence, bare or with a source of their own", () => {
    const policy = policyOf({
      conditions: {
        "the pupil is in year 5": whenYear5,
        "the same with its source": { when: whenYear5, source: { section: "4" } },
      },
      rules: [ruleWhen({ all: [{ condition: "the pupil is in year 5" }, { condition: "the same with its source" }] })],
    });
    expect(policy.own.conditions).toEqual([
      { id: "the pupil is in year 5", when: whenYear5 },
      { id: "the same with its source", when: whenYear5, source: { section: "4" } },
    ]);
  });

  it("takes words as plain ids, and periods as the calendar writes them", () => {
    const { words } = policyOf({
      words: {
        roles: ["headteacher"],
        events: ["panel-held"],
        flags: ["young-carer"],
        periods: ["mock exams", { name: "September", start: "09-01", end: "09-30" }],
      },
    }).own;
    expect(words).toEqual({
      roles: [{ id: "headteacher" }],
      events: [{ id: "panel-held" }],
      flags: [{ id: "young-carer" }],
      periods: [{ id: "mock exams" }, { id: "September", from: "09-01", to: "09-30" }],
    });
  });

  it("takes what a document contains as a condition, a question, a figure or words alone", () => {
    const policy = policyOf({
      questions: [{ id: "offered", question: "What was offered?", type: "text", by: "headteacher" }],
      conditions: { "the pupil is in year 5": whenYear5 },
      documents: [
        {
          id: "letter",
          contents: [
            "What absence does",
            { condition: { condition: "the pupil is in year 5" } },
            { question: "offered" },
            { figure: { fact: "attendancePercent", params: { window: "term" } } },
          ],
        },
      ],
    });
    expect(policy.own.documents?.[0]?.contents.map(({ id, text }) => [id, text])).toEqual([
      ["1", "What absence does"],
      ["2", "the pupil is in year 5"],
      ["3", "offered"],
      ["4", "attendancePercent"],
    ]);
  });

  it("takes amounts by rank, and fills in what only one kind of tariff can mean", () => {
    const policy = loadPack({
      id: "x",
      version: "1",
      title: "X",
      tariffs: [
        {
          id: "local",
          amounts: { first: [{ amount: 60, withinDays: 21 }], second: [{ amount: 120, withinDays: 28 }] },
          limit: { count: 2, months: 36 },
        },
      ],
    });
    expect(penaltySchedule(policy, { receivedOn: "2024-11-04", notice: "second" })).toEqual({
      steps: [{ amount: 120, from: "2024-11-04", to: "2024-12-01" }],
      afterwards: "",
    });
    expect(policy.own.tariffs?.[0]).toMatchObject({ notice: "penaltyNotice", limit: { per: "parentAndPupil" } });
  });

  it("takes an entry in force until further notice, and a requirement named by its rule", () => {
    const policy = policyOf({
      effective: { from: "2024-09-01", to: null },
      rules: [
        {
          id: "form",
          title: "On the form",
          scope: "leaveRequest",
          effective: { to: null },
          then: [{ action: "require" }],
        },
      ],
    });
    expect(policy.own.effective).toEqual({ from: "2024-09-01" });
    expect(policy.own.rules?.[0]).toMatchObject({
      effective: {},
      then: [{ action: "require", requirement: "On the form" }],
    });
  });

  it("leaves what it does not know to the schema, with its place", () => {
    expect(errors({ words: { roles: [5] } })).toMatchObject([{ at: "words/roles/0" }]);
    expect(errors({ documents: "none" })).toMatchObject([{ at: "documents" }]);
    expect(
      errors({
        rules: [
          ruleWhen({
            fact: "weekdayShare",
            params: { days: ["Fryday"], window: "term" },
            operator: "atLeast",
            value: 50,
          }),
        ],
      }),
    ).toMatchObject([{ at: "rules/rule/when/params/days/0" }]);
    expect(
      errors({
        rules: [
          ruleWhen({ fact: "weekdayShare", params: { days: [6], window: "term" }, operator: "atLeast", value: 50 }),
        ],
      }),
    ).toMatchObject([{ at: "rules/rule/when/params/days/0" }]);
  });

  it("refuses values that can never be: an unknown band, answer, licence, and an exception about something else", () => {
    const asks = (fact: string, params: object, value: unknown) => ({
      rules: [
        ruleWhen({ fact, params, operator: "is", value }, fact.startsWith("request") ? { scope: "leaveRequest" } : {}),
      ],
    });
    expect(errors(asks("band", { set: "dfe-absence" }, "persistant-absence"))).toMatchObject([
      { code: "unknown-band", help: "did you mean `persistent-absence`?" },
    ]);
    const questions = [
      { id: "kind", question: "?", answers: ["social", "medical"], by: "headteacher" },
      { id: "doubt", question: "?", type: "boolean", by: "headteacher" },
    ];
    expect(errors({ questions, ...asks("answer", { id: "kind" }, "socail") })).toMatchObject([
      { code: "unknown-answer-value", help: "did you mean `social`?" },
    ]);
    expect(errors({ questions, ...asks("answer", { id: "doubt" }, "yes") })).toMatchObject([
      { code: "unknown-answer-value", help: "write true or false" },
    ]);
    expect(errors(asks("request.licence", {}, "date"))).toMatchObject([{ code: "value-type" }]);
    const elsewhere = {
      rules: [
        ruleWhen(whenYear5),
        {
          id: "other",
          scope: "absence",
          exceptionTo: "rule",
          when: { fact: "absence.ongoing", operator: "is", value: true },
        },
      ],
    };
    expect(errors(elsewhere)).toMatchObject([{ code: "exception-scope", at: "rules/other/exceptionTo" }]);
  });
});
