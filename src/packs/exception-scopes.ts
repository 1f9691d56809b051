import { entriesOf } from "../clauses/entry.ts";
import type { Scope } from "../clauses/scope-schema.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";

/** What a rule of each scope speaks of. */
/** How a rule is given the scope a fact needs. */
export const scopeHelp = {
  pupil: "leave `scope` out",
  absence: 'add `"scope": "absence"` to the rule',
  parent: 'add `"scope": "parent"` to the rule',
  leaveRequest: 'add `"scope": "leaveRequest"` to the rule',
  group: 'add `"scope": { "group": "registrationGroup" }`, or another group, to the rule',
} as const;

export const scopeWords = {
  pupil: "the pupil",
  absence: "each absence",
  parent: "each parent",
  leaveRequest: "each leave request",
  group: "a group",
} as const;

function speaksOf(scope: Scope): string {
  return scopeWords[typeof scope === "string" ? scope : "group"];
}

/** An exception speaks of the same thing as its rule, or of the pupil; one that speaks of something else would never hold. */
export function checkExceptionScopes(pack: Pack): Diagnostic[] {
  const scopeOf = (name: string): Scope => pack.rules?.find((rule) => rule.id === name)?.scope ?? "pupil";
  return entriesOf({ rules: pack.rules }).flatMap(({ at, scope, exceptionTo }) => {
    const elsewhere = exceptionTo.filter((name) => JSON.stringify(scopeOf(name)) !== JSON.stringify(scope));
    return scope === "pupil"
      ? []
      : elsewhere.map((name) =>
          packDiagnostic(
            "exception-scope",
            `${at}/exceptionTo`,
            `the exception speaks of ${speaksOf(scope)}, but \`${name}\` speaks of ${speaksOf(scopeOf(name))}`,
            "give both the same scope, or let the exception speak of the pupil",
          ),
        );
  });
}
