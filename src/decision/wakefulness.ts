import type { Clause } from "../clauses/clause.ts";
import { type CompiledCondition, compileCondition, type SharedConditions } from "../conditions/compiled-condition.ts";
import { type Condition, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import type { Place } from "../facts/place.ts";
import type { Policy } from "../packs/policy.ts";

/** Which rules may still say something about an absence. */
export interface Wakefulness {
  readonly clausesAbout: (absence: Place) => readonly Clause[];
}

/**
 * Once an absence is over, some of what a rule needs of it can never come true again: that it goes on, or that it has a session of a
 * code it does not have. Such a rule need not be asked about it any more, while the register stays as it is known.
 */
export function wakefulnessUnder(policy: Policy): () => Wakefulness {
  const rules = policy.clauses
    .filter((rule) => rule.scope === "absence")
    .map((rule) => ({ rule, lasting: isOwn(rule, policy) ? lastingNeeds(rule, policy.shared) : [] }));
  const all = rules.map(({ rule }) => rule);
  return () => {
    const remembered = new Map<string, readonly Clause[]>();
    return {
      clausesAbout: (place) => {
        const { subject } = place;
        if (
          subject.kind !== "absence" ||
          subject.absence.ifPresent.ongoing ||
          subject.absence.ifAbsent !== subject.absence.ifPresent
        )
          return all;
        const known = remembered.get(subject.absence.id);
        if (known !== undefined) return known;
        const awake = rules
          .filter(({ lasting }) => lasting.every((need) => need.truth(place) !== "notSatisfied"))
          .map(({ rule }) => rule);
        remembered.set(subject.absence.id, awake);
        return awake;
      },
    };
  };
}

/** A rule of an earlier policy of the school has shared conditions of its own. */
function isOwn({ entry }: Clause, { pack }: Policy): boolean {
  return entry.kind === "rule" && pack.rules?.includes(entry.rule) === true;
}

/** What a rule needs whatever else holds, of the kind that cannot come true later of an absence that is over. */
function lastingNeeds({ entry }: Clause, shared: SharedConditions): CompiledCondition[] {
  if (entry.when === undefined) return [];
  return needsOf(entry.when, shared).flatMap((leaf) => {
    const lasting = lastingNeed(leaf);
    return lasting === null ? [] : [compileCondition(lasting, shared)];
  });
}

function needsOf(condition: Condition, shared: SharedConditions): Leaf[] {
  if (isLeaf(condition)) return [condition];
  if ("all" in condition) return condition.all.flatMap((part) => needsOf(part, shared));
  const named = "condition" in condition ? shared.get(condition.condition) : undefined;
  return named === undefined ? [] : needsOf(named, shared);
}

/** A window can only leave sessions out, so where the whole absence has too few, every window of it has. */
function lastingNeed(leaf: Leaf): Leaf | null {
  if (leaf.fact === "absence.ongoing") return leaf;
  if (leaf.fact !== "absence.sessions" || typeof leaf.value !== "number") return null;
  if (leaf.operator !== "atLeast" && leaf.operator !== "moreThan") return null;
  const of = leaf.params?.["of"];
  return { ...leaf, params: of === undefined ? {} : { of } };
}
