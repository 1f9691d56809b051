import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack, type Policy } from "../../src/index.ts";
import type { DecisionStep, Scenario } from "../scenarios/scenario-schema.ts";
import { scenarioSchema } from "../scenarios/scenario-schema.ts";

const root = "test/scenarios";

/** A scenario with its policy and calendar at hand. */
export interface ShippedScenario {
  /** Its folder and file, as `st-lukes/late-five-times.json`. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly calendar: unknown;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Every scenario, folder by folder. */
export function shippedScenarios(): readonly ShippedScenario[] {
  const policies = new Map<string, Policy>();
  const policyNamed = (id: string): Policy => {
    const known = policies.get(id) ?? loadPack(readJson(join("rules", `${id}.json`)));
    policies.set(id, known);
    return known;
  };
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "calendars",
  );
  return folders.flatMap(({ name: folder }) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".json"))
      .map((file) => {
        const scenario = scenarioSchema.parse(readJson(join(root, folder, file)));
        return {
          name: `${folder}/${file}`,
          scenario,
          policy: policyNamed(scenario.policy),
          calendar: readJson(join(root, "calendars", `${scenario.calendar}.json`)),
        };
      }),
  );
}

/** The steps of a scenario that ask about a pupil on a day, with the pupil. */
export function askedOf({
  scenario,
}: ShippedScenario): readonly { readonly pupil: { readonly id: string }; readonly asOf: string }[] {
  const pupils = [...(scenario.pupil === undefined ? [] : [scenario.pupil]), ...(scenario.pupils ?? [])];
  const isDecision = (step: Scenario["steps"][number]): step is DecisionStep => "expect" in step && !("group" in step);
  return scenario.steps.filter(isDecision).flatMap(({ asOf, pupil: id }) => {
    const pupil = id === undefined ? pupils[0] : pupils.find((one) => one.id === id);
    return pupil === undefined ? [] : [{ pupil, asOf }];
  });
}
