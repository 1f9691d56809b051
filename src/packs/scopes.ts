import { entriesOf } from "../clauses/entry.ts";
import type { Scope } from "../clauses/scope-schema.ts";
import type { FactValue } from "../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";
import { callsOf, conditionsOf, leavesOf, sharedOf, sharedThrough } from "./walk.ts";

/** What a rule of each scope speaks of. */
export const scopeWords = {
  pupil: "the pupil",
  absence: "each absence",
  parent: "each parent",
  leaveRequest: "each leave request",
  group: "a group",
} as const;

/** How a rule is given the scope a fact needs. */
function scopeHelp(scope: keyof typeof scopeWords): string {
  if (scope === "pupil") return "leave `scope` out";
  if (scope !== "group") return `add \`"scope": "${scope}"\` to the rule`;
  return 'add `"scope": { "group": "registrationGroup" }`, or another group, to the rule';
}

function spokenOf(scope: Scope): keyof typeof scopeWords {
  return typeof scope === "string" ? scope : "group";
}

/** An exception speaks of the same thing as its rule, or of the pupil; one that speaks of something else would never hold. */
export function checkExceptionScopes(pack: Pack): Diagnostic[] {
  const scopeOf = (name: string): Scope => pack.rules?.find((rule) => rule.id === name)?.scope ?? "pupil";
  const words = (scope: Scope) => scopeWords[spokenOf(scope)];
  return entriesOf({ rules: pack.rules }).flatMap(({ at, scope, exceptionTo }) => {
    if (scope === "pupil") return [];
    const elsewhere = exceptionTo.filter((name) => JSON.stringify(scopeOf(name)) !== JSON.stringify(scope));
    return elsewhere.map((name) => {
      const message = `the exception speaks of ${words(scope)}, but \`${name}\` speaks of ${words(scopeOf(name))}`;
      const help = "give both the same scope, or let the exception speak of the pupil";
      return packDiagnostic("exception-scope", `${at}/exceptionTo`, message, help);
    });
  });
}

/** Facts used where the rule speaks of something else, also by way of a shared condition: such a rule could never be decided. */
export function checkFactScopes(pack: Pack): Diagnostic[] {
  const shared = sharedOf(pack);
  return conditionsOf(pack).flatMap(({ at, condition, scope }) => {
    if (scope === null) return [];
    const own = leavesOf(condition, at).flatMap(({ at: place, leaf }) => outOfScope(callsOf(leaf), place, scope, ""));
    const called = [...sharedThrough(condition, shared)].flatMap(([name, when]) =>
      leavesOf(when, at).flatMap(({ leaf }) =>
        outOfScope(callsOf(leaf), at, scope, `the shared condition \`${name}\` asks for `),
      ),
    );
    return [...own, ...called];
  });
}

function outOfScope(calls: readonly FactValue[], at: string, scope: Scope, by: string): Diagnostic[] {
  return calls.flatMap(({ fact }) => {
    const needs = isFactName(fact) ? catalogue[fact].scope : "any";
    if (needs === "any" || needs === spokenOf(scope)) return [];
    const asks = `${by}\`${fact}\`${by === "" ? "" : ", which"}`;
    const message = `${asks} speaks of ${scopeWords[needs]}, but the rule speaks of ${scopeWords[spokenOf(scope)]}`;
    return [packDiagnostic("fact-out-of-scope", at, message, `${scopeHelp(needs)}, or use another fact`)];
  });
}
