import type { Action } from "../clauses/action-schema.ts";
import type { CompiledLadder, CompiledStage } from "../clauses/compiled-ladder.ts";
import type { CompiledRule } from "../clauses/compiled-rule.ts";
import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import type { Policy } from "../packs/policy.ts";

/** What a name such as `rule-id`, `ladder/stage` or `ladder/exit` stands for. */
export type Entry =
  | { readonly kind: "rule"; readonly rule: CompiledRule }
  | { readonly kind: "stage"; readonly ladder: CompiledLadder; readonly stage: CompiledStage }
  | { readonly kind: "exit"; readonly ladder: CompiledLadder };

/** The entry of a name, or null where the policy has none. */
export function entryOf(name: string, policy: Policy): Entry | null {
  const rule = policy.rules.find((one) => one.rule.id === name);
  if (rule !== undefined) return { kind: "rule", rule };
  for (const ladder of policy.ladders) {
    if (name === `${ladder.ladder.id}/exit`) return { kind: "exit", ladder };
    const stage = ladder.stages.find((one) => name === `${ladder.ladder.id}/${one.stage.stage}`);
    if (stage !== undefined) return { kind: "stage", ladder, stage };
  }
  return null;
}

/** Every name of a policy that may be asked about: rules, ladders and their stages. */
export function entryNames(policy: Policy): string[] {
  const ofLadders = policy.ladders.flatMap(({ ladder, order, exit }) => [
    ladder.id,
    ...order.map((stage) => `${ladder.id}/${stage}`),
    ...(exit === null ? [] : [`${ladder.id}/exit`]),
  ]);
  return [...policy.rules.map(({ rule }) => rule.id), ...ofLadders];
}

/** The sentence a policy gives for an entry, its figures still to be filled in. */
export function sentenceGiven(name: string, policy: Policy): string | null {
  const entry = entryOf(name, policy);
  switch (entry?.kind) {
    case undefined:
      return null;
    case "rule":
      return entry.rule.rule.because ?? null;
    case "stage":
      return entry.stage.stage.because ?? null;
    case "exit":
      return entry.ladder.ladder.exit?.because ?? null;
  }
}

/** The rules that are exceptions to an entry. */
export function exceptionsTo(name: string, policy: Policy): readonly CompiledRule[] {
  const entry = entryOf(name, policy);
  return entry?.kind === "rule" ? entry.rule.exceptions : (policy.stageExceptions.get(name) ?? []);
}

/** The condition of an action's own, as it was compiled; null where it has none. */
export function compiledIfOf(action: Action, policy: Policy): CompiledCondition | null {
  const ofLadders = policy.ladders.flatMap(({ stages, exit }) => [
    ...stages.flatMap((stage) => stage.actions),
    ...(exit?.actions ?? []),
  ]);
  const compiled = [...policy.rules.flatMap((rule) => rule.actions), ...ofLadders];
  return compiled.find((one) => one.action === action)?.onlyIf ?? null;
}
