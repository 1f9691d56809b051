import type { Action } from "../clauses/action-schema.ts";
import type { Rule } from "../clauses/rule-schema.ts";
import type { Pack } from "../packs/pack-schema.ts";
import type { Policy } from "../packs/policy.ts";
import { type Titles, titlesOf } from "../words/titles.ts";

/** A policy ready to be written down: what the school wrote, what it inherits, and what it calls its things. */
export interface DescribedPolicy {
  readonly policy: Policy;
  readonly pack: Pack;
  readonly own: Pack;
  readonly titles: Titles;
}

export function describedPolicy(policy: Policy): DescribedPolicy {
  return { policy, pack: policy.pack, own: policy.own, titles: titlesOf(policy) };
}

/** The rules the school wrote itself, or those it inherits. */
export function ownRules({ own }: DescribedPolicy): readonly Rule[] {
  return own.rules ?? [];
}

export function inheritedRules({ pack, own }: DescribedPolicy): readonly Rule[] {
  const written = new Set((own.rules ?? []).map((rule) => rule.id));
  return (pack.rules ?? []).filter((rule) => !written.has(rule.id));
}

/** What a rule is about decides under which heading it stands. */
export function topicOf({ scope, then }: Rule): "leave" | "notices" | "duties" {
  if (scope === "leaveRequest") return "leave";
  return then.some(isAboutNotices) ? "notices" : "duties";
}

function isAboutNotices({ action, title = "" }: Action): boolean {
  return /penalty[- ]notice|notice[- ]to[- ]improve|fixed[- ]penalty|prosecut/i.test(`${action} ${title}`);
}
