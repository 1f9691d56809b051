/** Every step of every scenario, as `test/scenarios/check-step.ts` asks it, and each decision explained. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./answers.ts";
import type { Comparer } from "./comparer.ts";
import { readJson, type Side } from "./library.ts";

interface Pupil {
  readonly id: string;
  readonly leaveRequests?: readonly { readonly id: string }[];
}

interface Step {
  readonly asOf: string;
  readonly pupil?: string;
  readonly request?: unknown;
  readonly arrival?: unknown;
  readonly group?: string;
  readonly notices?: unknown;
  readonly notice?: unknown;
}

interface Scenario {
  readonly policy: string;
  readonly calendar: string;
  readonly pupil?: Pupil;
  readonly pupils?: readonly Pupil[];
  readonly steps: readonly Step[];
}

/** The scenarios are the old commit's: those written since may say what the old version did not know. */
export function compareScenarios(comparer: Comparer, baseline: string): void {
  const folder = join(baseline, "test/scenarios");
  const calendars = join(folder, "calendars");
  const calendar = new Map(readdirSync(calendars).map((file) => [file.slice(0, -5), readJson(join(calendars, file))]));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === "calendars") continue;
    for (const file of readdirSync(join(folder, entry.name)).filter((name) => name.endsWith(".json"))) {
      const scenario = readJson(join(folder, entry.name, file)) as Scenario;
      for (const [index, step] of scenario.steps.entries())
        compareStep(
          comparer,
          scenario,
          calendar.get(scenario.calendar),
          step,
          `${entry.name}/${file} step ${index + 1}`,
        );
    }
  }
}

function compareStep(comparer: Comparer, scenario: Scenario, calendar: unknown, step: Step, example: string): void {
  const { policy } = scenario;
  const pupils = [...(scenario.pupil === undefined ? [] : [scenario.pupil]), ...(scenario.pupils ?? [])];
  const pupil = pupils.find(({ id }) => step.pupil === undefined || id === step.pupil);
  const { asOf } = step;
  const input = { calendar, pupil };
  const known = fingerprint(JSON.stringify([pupils, calendar, step]));
  const ask = (what: string, how: (side: Side) => unknown) =>
    comparer.ask({ what, policy, example, input: known }, how);
  if (step.request !== undefined) {
    const request = (pupil?.leaveRequests ?? []).find(({ id }) => id === step.request) ?? step.request;
    ask("assessLeave", (side) => side.library.assessLeave(side.policy(policy), { ...input, request }, { asOf }));
  } else if (step.arrival !== undefined)
    ask("classifyArrival", (side) => side.library.classifyArrival(side.policy(policy), step.arrival));
  else if (step.group !== undefined || step.notices !== undefined) {
    ask("evaluateMany groups", (side) => {
      const { groups } = side.library.evaluateMany(side.policy(policy), { calendar, pupils }, { asOf });
      return groups;
    });
    ask("evaluateMany", (side) => [...side.library.evaluateMany(side.policy(policy), { calendar, pupils }, { asOf })]);
  } else if (step.notice !== undefined)
    ask("penaltySchedule", (side) => side.library.penaltySchedule(side.policy(policy), step.notice));
  else {
    ask("evaluate", (side) => side.library.evaluate(side.policy(policy), input, { asOf }));
    ask("explain", (side) => side.library.explain(side.policy(policy), input, { asOf }));
  }
}
