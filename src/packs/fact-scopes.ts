import type { Scope } from "../clauses/scope-schema.ts";
import type { Condition, FactValue } from "../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { packDiagnostic } from "./diagnostics.ts";
import { scopeHelp, scopeWords } from "./exception-scopes.ts";
import type { Pack } from "./pack-schema.ts";
import { callsOf, conditionsOf, leavesOf, sharedNamesIn } from "./walk.ts";

/** Facts used where the rule speaks of something else, also by way of a shared condition: such a rule could never be decided. */
export function checkFactScopes(pack: Pack): Diagnostic[] {
  return conditionsOf(pack).flatMap(({ at, condition, scope }) => {
    if (scope === null) return [];
    const own = leavesOf(condition, at).flatMap(({ at: place, leaf }) => outOfScope(callsOf(leaf), place, scope, ""));
    const called = [...sharedThrough(pack, condition)].flatMap(([name, shared]) =>
      leavesOf(shared, at).flatMap(({ leaf }) =>
        outOfScope(callsOf(leaf), at, scope, `the shared condition \`${name}\` asks for `),
      ),
    );
    return [...own, ...called];
  });
}

function outOfScope(calls: readonly FactValue[], at: string, scope: Scope, by: string): Diagnostic[] {
  const spoken = typeof scope === "string" ? scope : "group";
  return calls.flatMap(({ fact }) => {
    const needs = isFactName(fact) ? catalogue[fact].scope : "any";
    if (needs === "any" || needs === spoken) return [];
    return [
      packDiagnostic(
        "fact-out-of-scope",
        at,
        `${by}\`${fact}\`${by === "" ? "" : ", which"} speaks of ${scopeWords[needs]}, but the rule speaks of ${scopeWords[spoken]}`,
        `${scopeHelp[needs]}, or use another fact`,
      ),
    ];
  });
}

/** The shared conditions a condition calls, by name, those they call among them; each once, so that a circle ends. */
function sharedThrough(
  pack: Pack,
  condition: Condition,
  found: Map<string, Condition> = new Map(),
): ReadonlyMap<string, Condition> {
  for (const name of sharedNamesIn(condition)) {
    const shared = pack.conditions?.find((one) => one.id === name)?.when;
    if (shared === undefined || found.has(name)) continue;
    found.set(name, shared);
    sharedThrough(pack, shared, found);
  }
  return found;
}
