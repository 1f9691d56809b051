import { describe, expect, it } from "vitest";
import { exampleReadings } from "../../src/check/examples.ts";
import type { Call } from "../../src/conditions/call.ts";
import type { CompiledCondition, Readings } from "../../src/conditions/compiled-condition.ts";
import type { Truth } from "../../src/conditions/truth.ts";
import type { DecidingFact, ExplainedAction, ExplainedFact, Explanation } from "../../src/explain/explanation.ts";
import { evaluate, explain, explanationMarkdown, nearMisses, type Policy } from "../../src/index.ts";
import { between, known, type Reading } from "../../src/record/reading.ts";
import { askedOf, shippedScenarios } from "../support/scenarios.ts";

const told = shippedScenarios().flatMap((shipped) =>
  askedOf(shipped).map(({ pupil, asOf }, index) => ({ ...shipped, pupil, asOf, step: `${shipped.name} ${index + 1}` })),
);
type Told = (typeof told)[number];

/** The condition an explanation's reason speaks of. */
function conditionOf(rule: string, policy: Policy): CompiledCondition | null {
  const clause = policy.clauses.find(({ name }) => name === rule);
  if (clause === undefined) throw new Error(`no clause ${rule}`);
  return clause.when;
}

/** Nothing but what the explanation says, as an example of the pack would say it. */
function onlyWhatIsSaid(policy: Policy, facts: readonly DecidingFact[]): Readings {
  const said = new Map<string, ExplainedFact>();
  for (const fact of facts.flatMap((one) => [one, ...(one.comparedWith === null ? [] : [one.comparedWith])])) {
    const before = said.get(fact.name);
    if (before !== undefined) expect(fact.value, `two values of ${fact.name}`).toEqual(before.value);
    said.set(fact.name, fact);
  }
  return {
    read: (call) => {
      const fact = said.get(call.key);
      return readingSaid(policy, call, fact === undefined ? null : fact.value);
    },
  };
}

function readingSaid(policy: Policy, call: Call, value: ExplainedFact["value"]): Reading {
  const asExample = (given: unknown) => exampleReadings(policy.pack, { fires: true, [call.key]: given }).read(call);
  const exact = (given: unknown) => {
    const reading = asExample(given);
    if (
      reading.kind !== "known" ||
      typeof reading.value !== "object" ||
      reading.value === null ||
      !("d" in reading.value)
    )
      throw new Error(`${call.key}: ${String(given)} is not a number`);
    return reading.value;
  };
  if (typeof value !== "object" || value === null) return asExample(value ?? undefined);
  const missing = { why: "notSupplied", what: call.key } as const;
  if ("between" in value) return between(exact(value.between[0]), exact(value.between[1]), missing);
  if ("atLeast" in value) return { kind: "atLeast", least: exact(value.atLeast), missing };
  return known({ several: value });
}

function truthBy(condition: CompiledCondition, policy: Policy, facts: readonly DecidingFact[]): Truth {
  return condition.truth(onlyWhatIsSaid(policy, facts));
}

const explanations = new Map<string, Explanation>();

function explained({ policy, calendar, pupil, asOf, step }: Told): Explanation {
  const explanation = explanations.get(step) ?? explain(policy, { calendar, pupil }, { asOf });
  explanations.set(step, explanation);
  return explanation;
}

/** The action of the policy behind an explained one. */
function onlyIfOf(action: ExplainedAction, rule: string, policy: Policy): CompiledCondition | null {
  const clause = policy.clauses.find(({ name }) => name === rule);
  const own = (clause?.actions ?? []).filter((one) => one.action.action === action.action && one.onlyIf !== null);
  return own.length === 1 ? (own[0]?.onlyIf ?? null) : null;
}

describe("explain", () => {
  it("has the actions of `evaluate` in every scenario, each with the same rules", () => {
    let actions = 0;
    for (const one of told) {
      const { policy, calendar, pupil, asOf, step } = one;
      const decision = evaluate(policy, { calendar, pupil }, { asOf });
      const key = (action: string, force: string, due: string | null, rules: readonly string[]) =>
        [action, force, due ?? "", ...[...new Set(rules)].sort()].join(" ");
      const explanation = explained(one);
      expect(
        explanation.actions
          .map(({ action, force, due, reasons }) =>
            key(
              action,
              force,
              due,
              reasons.map(({ rule }) => rule),
            ),
          )
          .sort(),
        step,
      ).toEqual(decision.actions.map(({ action, force, due, rules }) => key(action, force, due, rules)).sort());
      expect(
        explanation.unknown.map(({ rule }) => rule),
        step,
      ).toEqual(decision.undetermined.map(({ rule }) => rule));
      actions += explanation.actions.length;
    }
    expect(actions).toBeGreaterThan(400);
  });

  it("names each fact that decided an action, with values that, fed back alone, decide the same", () => {
    let conditions = 0;
    for (const one of told) {
      for (const action of explained(one).actions) {
        for (const reason of action.reasons) {
          const condition = conditionOf(reason.rule, one.policy);
          // A stage somebody entered before its figures were reached rests on the log alone, and the reason says so.
          const isByTheLog = reason.standing !== null && reason.facts.length === 0;
          if (condition !== null && !isByTheLog) {
            expect(truthBy(condition, one.policy, reason.facts), `${one.step}: ${reason.rule}`).toBe("satisfied");
            conditions += 1;
          }
          const onlyIf = onlyIfOf(action, reason.rule, one.policy);
          if (onlyIf !== null && reason.onlyIf.length > 0)
            expect(truthBy(onlyIf, one.policy, reason.onlyIf), `${one.step}: ${action.action}`).toBe("satisfied");
        }
      }
    }
    expect(conditions).toBeGreaterThan(400);
  });

  it("names the facts by which a rule does not apply, with values that, fed back alone, decide the same", () => {
    let conditions = 0;
    for (const one of told) {
      for (const quiet of explained(one).notApplied) {
        const condition = conditionOf(quiet.rule, one.policy);
        if (quiet.outcome !== "doesNotApply" || condition === null) continue;
        expect(truthBy(condition, one.policy, quiet.facts), `${one.step}: ${quiet.rule}`).toBe("notSatisfied");
        expect(quiet.reason, one.step).toContain(quiet.facts[0]?.sentence);
        conditions += 1;
      }
    }
    expect(conditions).toBeGreaterThan(1000);
  });

  it("leaves no rule out: each is asked for, not known, settled or does not apply", () => {
    for (const one of told) {
      const { actions, unknown, settled, notApplied } = explained(one);
      const heard = new Set([
        ...actions.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)),
        ...[...unknown, ...settled, ...notApplied].map(({ rule }) => rule),
      ]);
      const spoken = one.policy.clauses
        .filter(({ scope, turn }) => typeof scope === "string" && turn === null)
        .map(({ name }) => name);
      expect(
        spoken.filter((id) => !heard.has(id)),
        one.step,
      ).toEqual([]);
    }
  });

  it("says nothing in words of software: no `undefined`, no id, no operator, no placeholder", () => {
    for (const [index, one] of told.entries()) {
      const { policy, calendar, pupil, asOf, step } = one;
      // Near misses have properties of their own; their words are looked at in every fourth step.
      const misses = index % 4 === 0 ? nearMisses(policy, { calendar, pupil }, { asOf }) : undefined;
      const page = explanationMarkdown(explained(one), misses);
      expect(page, step).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{|\}/);
      expect(page, step).not.toMatch(/\b(isNot|oneOf|noneOf|atLeast|moreThan|atMost)\b/);
      const ids = wordsOfSoftware(policy);
      expect(
        ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(page) && id !== pupil.id),
        step,
      ).toEqual([]);
    }
  });
});

const seen = new Map<Policy, readonly string[]>();

/** Ids and names of facts that are not words a person would write: with a hyphen or a capital inside, and not in the policy's own words. */
function wordsOfSoftware(policy: Policy): readonly string[] {
  const before = seen.get(policy);
  if (before !== undefined) return before;
  const texts: string[] = [];
  const ids = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string") {
      if (/^[a-z][a-z0-9]*(-[a-z0-9]+)+$|^[a-z]+[A-Z]\w*$/.test(value)) ids.add(value);
      else texts.push(value);
    } else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (typeof value === "object" && value !== null)
      for (const [name, one] of Object.entries(value)) {
        if (/^[a-z][a-z0-9]*(-[a-z0-9]+)+$|^[a-z]+[A-Z]\w*$/.test(name)) ids.add(name);
        visit(one, name);
      }
  };
  visit(policy.pack, "");
  const written = texts.join("\n");
  const found = [...ids].filter((id) => !written.includes(id));
  seen.set(policy, found);
  return found;
}
