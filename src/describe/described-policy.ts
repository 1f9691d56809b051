import type { Action } from "../clauses/action-schema.ts";
import type { Rule } from "../clauses/rule-schema.ts";
import type { Policy } from "../packs/policy.ts";
import { titlesOf } from "../words/titles.ts";

/** A policy ready to be written down: what the school wrote, what it inherits, and what it calls its things. */
export type DescribedPolicy = ReturnType<typeof describedPolicy>;

export function describedPolicy(policy: Policy) {
  return { policy, pack: policy.pack, own: policy.own, titles: titlesOf(policy) };
}

export type Topic = "leave" | "notices" | "duties";

/** The rules the school wrote itself about something, which decides under which heading they stand. */
export function rulesAbout(topic: Topic, { own }: DescribedPolicy): readonly Rule[] {
  return (own.rules ?? []).filter((rule) => topicOf(rule) === topic);
}

function topicOf({ scope, then }: Rule): Topic {
  if (scope === "leaveRequest") return "leave";
  return then.some(isAboutNotices) ? "notices" : "duties";
}

function isAboutNotices({ action, title = "" }: Action): boolean {
  return /penalty[- ]notice|notice[- ]to[- ]improve|fixed[- ]penalty|prosecut/i.test(`${action} ${title}`);
}
