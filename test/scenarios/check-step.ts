import { expect } from "vitest";
import type { Session } from "../../src/calendar/calendar-schema.ts";
import type { DecidedAction, Decision, Undetermined } from "../../src/index.ts";
import { assessLeave, classifyArrival, evaluate, evaluateMany, type Policy, penaltySchedule } from "../../src/index.ts";
import type {
  ArrivalStep,
  DecisionStep,
  Expected,
  GroupStep,
  LeaveStep,
  NoticesStep,
  Scenario,
  ScheduleStep,
  Step,
} from "./scenario-schema.ts";

/** A scenario with its policy and calendar at hand. */
export interface Staged {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly calendar: unknown;
}

/** Holds one step of a scenario against what the library says. */
export function checkStep(staged: Staged, step: Step): void {
  if ("request" in step) checkLeave(staged, step);
  else if ("arrival" in step) checkArrival(staged, step);
  else if ("group" in step) checkGroup(staged, step);
  else if ("notices" in step) checkNotices(staged, step);
  else if ("notice" in step) checkSchedule(staged, step);
  else checkDecision(staged, step);
}

function pupilOf({ scenario }: Staged, id: string | undefined): { readonly id: string } {
  const pupils = pupilsOf(scenario);
  const pupil = id === undefined ? pupils[0] : pupils.find((candidate) => candidate.id === id);
  if (pupil === undefined) throw new Error(`the scenario has no pupil ${id ?? ""}`);
  return pupil;
}

function pupilsOf(scenario: Scenario) {
  return [...(scenario.pupil === undefined ? [] : [scenario.pupil]), ...(scenario.pupils ?? [])];
}

function checkDecision(staged: Staged, step: DecisionStep): void {
  const decision = evaluate(
    staged.policy,
    { calendar: staged.calendar, pupil: pupilOf(staged, step.pupil) },
    { asOf: step.asOf },
  );
  const { expect: expected } = step;
  checkActions(decision.actions, expected);
  checkUndetermined(decision.undetermined, expected);
  const asked = decision.questions.map((question) => question.question);
  expect(asked, "questions").toEqual(expect.arrayContaining(expected.questions ?? []));
  for (const id of expected.notAsked ?? []) expect(asked, "questions not asked").not.toContain(id);
  if (expected.status !== undefined) expect(decision.status).toMatchObject(expected.status);
  // That the duties of groups are left out of one pupil's decision is said in every step alike.
  expect(
    [...new Set(decision.diagnostics.map((found) => found.code))].filter((code) => code !== "groups-omitted").sort(),
    "diagnostics",
  ).toEqual([...(expected.diagnostics ?? [])].sort());
}

function checkUndetermined(undetermined: readonly Undetermined[], { undetermined: open, decided }: Expected): void {
  const rules = undetermined.map((one) => one.rule);
  expect(rules, "undetermined").toEqual(expect.arrayContaining(open ?? []));
  for (const rule of decided ?? []) expect(rules, "decided").not.toContain(rule);
}

/** The action of a name, or of `action for thing`. */
function named(actions: readonly DecidedAction[], name: string): DecidedAction | undefined {
  return actions.find((action) => action.action === name || `${action.action} for ${action.for ?? ""}` === name);
}

function namesOf(actions: readonly DecidedAction[]): readonly string[] {
  return [...new Set(actions.map((action) => action.action))].sort();
}

function checkActions(actions: readonly DecidedAction[], expected: Expected): void {
  const have = `actions: ${namesOf(actions).join(", ")}`;
  for (const name of expected.includes ?? [])
    expect(named(actions, name) === undefined ? `no ${name}` : name, have).toBe(name);
  for (const name of expected.excludes ?? []) expect(named(actions, name)?.action, have).toBeUndefined();
  if (expected.actions !== undefined) expect(namesOf(actions)).toEqual([...new Set(expected.actions)].sort());
  for (const [name, due] of Object.entries(expected.due ?? {}))
    expect(named(actions, name), `${name} due`).toMatchObject({ due });
  for (const [name, since] of Object.entries(expected.since ?? {}))
    expect(named(actions, name), `${name} since`).toMatchObject({ since });
  for (const name of expected.overdue ?? [])
    expect(named(actions, name), `${name} overdue`).toMatchObject({ overdue: true });
  for (const name of expected.notOverdue ?? [])
    expect(named(actions, name), `${name} in time`).toMatchObject({ overdue: false });
  for (const [name, force] of Object.entries(expected.force ?? {}))
    expect(named(actions, name), `${name} force`).toMatchObject({ force });
  for (const [name, refs] of Object.entries(expected.refs ?? {}))
    expect(refsOf(named(actions, name)), `${name} refs`).toEqual(expect.arrayContaining(refs));
  for (const [name, contents] of Object.entries(expected.documents ?? {})) {
    const holding = (present: boolean | null) =>
      (named(actions, name)?.document?.contents ?? [])
        .filter((item) => item.present === present)
        .map((item) => item.id);
    const { present, missing, unknown } = contents;
    if (present !== undefined) expect(holding(true), `${name}: contents present`).toEqual(present);
    if (missing !== undefined) expect(holding(false), `${name}: contents missing`).toEqual(missing);
    if (unknown !== undefined) expect(holding(null), `${name}: contents not known`).toEqual(unknown);
  }
  if (expected.amend !== undefined) expect(amendments(actions)).toEqual([...expected.amend].sort());
}

function refsOf(action: DecidedAction | undefined): readonly string[] {
  return (action?.sources ?? []).flatMap((source) => source.ref ?? []);
}

function amendments(actions: readonly DecidedAction[]): readonly string[] {
  return actions
    .flatMap((action) =>
      (action.sessions ?? []).map(({ date, session, from, to }) => `${date} ${session} ${from} to ${to}`),
    )
    .sort();
}

function checkLeave(staged: Staged, step: LeaveStep): void {
  const pupil = pupilOf(staged, step.pupil);
  const requests: unknown = "leaveRequests" in pupil ? pupil.leaveRequests : [];
  const request: unknown =
    typeof step.request === "string" && Array.isArray(requests)
      ? requests.find((one) => one.id === step.request)
      : step.request;
  const answer = assessLeave(staged.policy, { calendar: staged.calendar, pupil, request }, { asOf: step.asOf });
  expect(answer.diagnostics, "diagnostics").toEqual([]);
  expect(answer.outcome, "outcome").toBe(step.outcome);
  if (step.code !== undefined) expect(answer.code, "code").toBe(step.code);
  if (step.reasons !== undefined)
    expect(answer.reasons.map((reason) => reason.rule).sort(), "reasons").toEqual([...step.reasons].sort());
  const requirements = (met: boolean | null) =>
    [...new Set(answer.requirements.filter((one) => one.met === met).map((one) => one.rule))].sort();
  if (step.unmet !== undefined) expect(requirements(false), "requirements not met").toEqual([...step.unmet].sort());
  if (step.unknown !== undefined)
    expect(requirements(null), "requirements not known").toEqual([...step.unknown].sort());
  if (step.questions !== undefined)
    expect(answer.questions.map((question) => question.question).sort(), "questions").toEqual(
      [...step.questions].sort(),
    );
}

function checkArrival(staged: Staged, { arrival, code, undetermined }: ArrivalStep): void {
  const { session, time, yearGroup } = arrival;
  const asked: { session: Session; time: string } = { session, time };
  const answer = classifyArrival(staged.policy, yearGroup === undefined ? asked : { ...asked, yearGroup });
  if (code !== undefined) expect(answer).toMatchObject({ code });
  if (undetermined !== undefined) expect(answer).toEqual({ undetermined: true, missing: undetermined });
}

function checkGroup(staged: Staged, step: GroupStep): void {
  const { groups } = evaluateMany(
    staged.policy,
    { calendar: staged.calendar, pupils: pupilsOf(staged.scenario) },
    { asOf: step.asOf },
  );
  const group = groups[step.group];
  if (group === undefined) throw new Error(`there is no group ${step.group}, only ${Object.keys(groups).join(", ")}`);
  checkActions(group.actions, step.expect);
  checkUndetermined(group.undetermined, step.expect);
}

function checkNotices(staged: Staged, step: NoticesStep): void {
  const decisions: Decision[] = [
    ...evaluateMany(
      staged.policy,
      { calendar: staged.calendar, pupils: pupilsOf(staged.scenario) },
      { asOf: step.asOf },
    ),
  ];
  const open = decisions.flatMap((decision) =>
    (decision.status.penaltyNotice?.parents ?? []).filter((parent) => parent.met),
  );
  const pounds = open.map((parent) => parent.amounts[0]?.amount ?? 0).reduce((sum, amount) => sum + amount, 0);
  expect({ count: open.length, pounds }).toEqual(step.notices);
}

function checkSchedule(staged: Staged, step: ScheduleStep): void {
  const { receivedOn, notice } = step.notice;
  expect(penaltySchedule(staged.policy, { receivedOn, notice }).steps).toEqual(step.steps);
}
