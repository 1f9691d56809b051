import { does } from "../clauses/engine-actions.ts";
import { entriesOf } from "../clauses/entry.ts";
import type { Leaf } from "../conditions/condition-schema.ts";
import { isFactName } from "../facts/catalogue.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { packDiagnostic } from "./diagnostics.ts";
import { checkEvents } from "./event-references.ts";
import { checkExceptionScopes } from "./exception-scopes.ts";
import { checkFactScopes } from "./fact-scopes.ts";
import type { Pack } from "./pack-schema.ts";
import { checkSessionTimes } from "./session-times.ts";
import { checkValues } from "./value-references.ts";
import { actionsOf, callsOf, conditionsOf, hasPreviousSince, leavesOf, sharedNamesIn } from "./walk.ts";

/** Names in a pack that refer to nothing. */
export function checkReferences(pack: Pack, own: Pack): Diagnostic[] {
  const shared = (pack.conditions ?? []).map((condition) => condition.id);
  const conditions = conditionsOf(pack).flatMap(({ at, condition }) => [
    ...sharedNamesIn(condition).flatMap((name) => unknown("unknown-condition", at, name, shared, "shared condition")),
    ...leavesOf(condition, at).flatMap(({ at: place, leaf }) => [
      ...checkLeafReferences(pack, leaf, place),
      ...checkValues(pack, leaf, place),
    ]),
  ]);
  const documents = (pack.documents ?? []).map((document) => document.id);
  const actions = actionsOf(pack).flatMap(({ at, action }) => [
    ...(action.document === undefined
      ? []
      : unknown("unknown-document", `${at}/document`, action.document, documents, "document")),
    ...checkCodes(pack, at, [
      ...(action.from ?? []),
      ...(does(action, "recodes") && typeof action.to === "string" ? [action.to] : []),
      ...(action.code === undefined ? [] : [action.code]),
    ]),
  ]);
  return [
    ...conditions,
    ...actions,
    ...checkEvents(pack, own),
    ...checkSessionTimes(pack),
    ...checkExceptions(pack),
    ...checkExceptionScopes(pack),
    ...checkFactScopes(pack),
    ...checkLadders(pack),
    ...checkBandsNamed(pack),
    ...checkDocumentQuestions(pack),
  ];
}

type UnknownCode =
  | "unknown-condition"
  | "unknown-question"
  | "unknown-ladder"
  | "unknown-stage"
  | "unknown-band"
  | "unknown-rule"
  | "unknown-document"
  | "unknown-code-in-pack";

function unknown(code: UnknownCode, at: string, name: string, known: readonly string[], kind: string): Diagnostic[] {
  return known.includes(name)
    ? []
    : [packDiagnostic(code, at, `there is no ${kind} \`${name}\``, didYouMean(name, known))];
}

function checkLeafReferences(pack: Pack, leaf: Leaf, at: string): Diagnostic[] {
  return callsOf(leaf).flatMap((call) => {
    if (!isFactName(call.fact)) return [];
    const params = call.params ?? {};
    const found: Diagnostic[] = [];
    if (call.fact === "answer")
      found.push(
        ...unknown(
          "unknown-question",
          at,
          String(params["id"]),
          (pack.questions ?? []).map((question) => question.id),
          "question",
        ),
      );
    if (call.fact === "stage")
      found.push(
        ...unknown(
          "unknown-ladder",
          at,
          String(params["ladder"]),
          (pack.ladders ?? []).map((ladder) => ladder.id),
          "ladder",
        ),
      );
    if (call.fact === "band")
      found.push(
        ...unknown(
          "unknown-band",
          at,
          String(params["set"]),
          (pack.bands ?? []).map((set) => set.id),
          "set of bands",
        ),
      );
    found.push(
      ...checkCodes(
        pack,
        at,
        ["of", "outOf", "because"].flatMap((key) => (Array.isArray(params[key]) ? params[key].map(String) : [])),
      ),
    );
    if (hasPreviousSince(params))
      found.push(
        packDiagnostic(
          "previous-since",
          at,
          "`previous` of a window that an event opens means nothing",
          'use `{ "before": event }`',
        ),
      );
    return found;
  });
}

function checkCodes(pack: Pack, at: string, codes: readonly string[]): Diagnostic[] {
  const known = (pack.codes ?? []).map((code) => code.id);
  return known.length === 0 ? [] : codes.flatMap((code) => unknown("unknown-code-in-pack", at, code, known, "code"));
}

function checkExceptions(pack: Pack): Diagnostic[] {
  const names = [
    ...(pack.rules ?? []).map((rule) => rule.id),
    ...(pack.ladders ?? []).flatMap((ladder) => [
      ladder.id,
      ...ladder.stages.map((stage) => `${ladder.id}/${stage.stage}`),
    ]),
  ];
  const rules = entriesOf({ rules: pack.rules });
  const exceptions = new Map(rules.map((rule) => [rule.name, rule.exceptionTo]));
  return rules.flatMap((rule) => {
    const missing = rule.exceptionTo.flatMap((name) =>
      unknown("unknown-rule", `${rule.at}/exceptionTo`, name, names, "rule or stage"),
    );
    return reaches(rule.name, rule.name, exceptions, new Set())
      ? [
          ...missing,
          packDiagnostic(
            "exception-circle",
            `${rule.at}/exceptionTo`,
            `\`${rule.name}\` is an exception to itself, by way of others`,
            "remove one of the exceptions",
          ),
        ]
      : missing;
  });
}

function reaches(
  from: string,
  goal: string,
  edges: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean {
  return (edges.get(from) ?? []).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, edges, seen);
  });
}

/** Shared conditions that call each other in a circle could never be judged. */
export function conditionCircles(pack: Pack): Diagnostic[] {
  const edges = new Map((pack.conditions ?? []).map((condition) => [condition.id, sharedNamesIn(condition.when)]));
  return [...edges.keys()]
    .filter((name) => reaches(name, name, edges, new Set()))
    .map((name) =>
      packDiagnostic(
        "condition-circle",
        `conditions/${name}`,
        `\`${name}\` calls itself, by way of others`,
        "write one of them out",
      ),
    );
}

function checkLadders(pack: Pack): Diagnostic[] {
  return (pack.ladders ?? []).flatMap((ladder) => {
    const stages = ladder.stages.map((stage) => stage.stage);
    return ladder.stages.flatMap((stage) => {
      const after =
        typeof stage.after === "string" ? [stage.after] : stage.after === undefined ? [] : [stage.after.stage].flat();
      const doubled = stages.filter((name) => name === stage.stage).length > 1;
      const at = `ladders/${ladder.id}/stages/${stage.stage}`;
      return [
        ...after.flatMap((name) => unknown("unknown-stage", `${at}/after`, name, stages, "stage")),
        ...(doubled
          ? [
              packDiagnostic(
                "duplicate-id",
                at,
                `the stage \`${stage.stage}\` stands twice`,
                "give one of them another id",
              ),
            ]
          : []),
      ];
    });
  });
}

function checkBandsNamed(pack: Pack): Diagnostic[] {
  const bands = (pack.bands ?? []).flatMap((set) => set.bands.map((band) => `${set.id}/${band.id}`));
  return (pack.expectations ?? []).flatMap(({ id, band }) =>
    band === undefined
      ? []
      : unknown("unknown-band", `expectations/${id}/band`, `${band.set}/${band.band}`, bands, "band"),
  );
}

function checkDocumentQuestions(pack: Pack): Diagnostic[] {
  const questions = (pack.questions ?? []).map((question) => question.id);
  return (pack.documents ?? []).flatMap((document) =>
    document.contents.flatMap((item) =>
      item.question === undefined
        ? []
        : unknown("unknown-question", `documents/${document.id}/${item.id}`, item.question, questions, "question"),
    ),
  );
}
