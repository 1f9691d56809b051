import { evaluate, type Policy } from "../../src/index.ts";
import { twoYears } from "./calendars.ts";
import { policyOf } from "./pupils.ts";

const policies = new Map<string, Policy>();

interface Asking extends Record<string, unknown> {
  /** A value of the fact's type that it does not have, so that the rule fires whenever there is a value at all. */
  readonly unlike?: unknown;
  readonly scope?: unknown;
}

function policyAsking(fact: string, params: unknown, { unlike = -1, scope = "pupil", ...sections }: Asking): Policy {
  const rule = {
    id: "rule",
    scope,
    when: { name: "n", fact, params, operator: "isNot", value: unlike },
    then: [{ action: "act", force: "must" }],
    because: "{n}",
  };
  const key = JSON.stringify([rule, sections]);
  const known = policies.get(key) ?? policyOf({ ...sections, rules: [rule] });
  policies.set(key, known);
  return known;
}

/** A figure as a decision shows it, or why there is none: what a rule of a pack would read on the day. */
export function figure(
  fact: string,
  params: unknown,
  scene: Record<string, unknown>,
  asOf: string,
  more: Asking = {},
): string {
  const { calendar = twoYears, ...pupil } = scene;
  const file = { id: "P1", dateOfBirth: "2014-03-14", yearGroup: 5, enrolled: { from: "2024-09-02" }, ...pupil };
  const decision = evaluate(policyAsking(fact, params, more), { calendar, pupil: file }, { asOf });
  return (
    decision.actions.map((action) => action.because).join(" | ") ||
    decision.undetermined.map((doubt) => doubt.why).join(" | ")
  );
}
