import { entriesOf } from "../clauses/entry.ts";
import type { FactValue } from "../conditions/condition-schema.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { idsOf, packDiagnostic, unknown } from "./diagnostics.ts";
import { checkEvents } from "./event-references.ts";
import type { Pack } from "./pack-schema.ts";
import { checkExceptionScopes, checkFactScopes } from "./scopes.ts";
import { checkSessionTimes } from "./session-times.ts";
import { checkValues } from "./value-references.ts";
import { actionsOf, callsOf, codesOfAction, codesOfCall, conditionsOf, leavesOf, sharedNamesIn } from "./walk.ts";

/** Names in a pack that refer to nothing. */
export function checkReferences(pack: Pack, own: Pack): Diagnostic[] {
  const [shared, documents] = [idsOf(pack.conditions), idsOf(pack.documents)];
  const conditions = conditionsOf(pack).flatMap(({ at, condition }) => [
    ...sharedNamesIn(condition).flatMap((name) => unknown("unknown-condition", at, name, shared, "shared condition")),
    ...leavesOf(condition, at).flatMap(({ at: place, leaf }) => [
      ...callsOf(leaf).flatMap((call) => checkCall(pack, call, place)),
      ...checkValues(pack, leaf, place),
    ]),
  ]);
  const actions = actionsOf(pack).flatMap(({ at, action }) => [
    ...unknown("unknown-document", `${at}/document`, action.document, documents, "document"),
    ...checkCodes(pack, at, codesOfAction(action)),
  ]);
  return [
    ...conditions,
    ...actions,
    ...checkEvents(pack, own),
    ...checkSessionTimes(pack),
    ...checkExceptions(pack),
    ...checkExceptionScopes(pack),
    ...checkFactScopes(pack),
    ...checkStages(pack),
    ...checkBandsNamed(pack),
    ...checkDocumentQuestions(pack),
  ];
}

function checkCall(pack: Pack, call: FactValue, at: string): Diagnostic[] {
  const { fact, params = {} } = call;
  const named = (key: string) => String(params[key]);
  const found = checkCodes(pack, at, codesOfCall(call));
  if (fact === "answer")
    found.unshift(...unknown("unknown-question", at, named("id"), idsOf(pack.questions), "question"));
  if (fact === "stage") found.unshift(...unknown("unknown-ladder", at, named("ladder"), idsOf(pack.ladders), "ladder"));
  if (fact === "band") found.unshift(...unknown("unknown-band", at, named("set"), idsOf(pack.bands), "set of bands"));
  return found;
}

function checkCodes(pack: Pack, at: string, codes: readonly string[]): Diagnostic[] {
  const known = idsOf(pack.codes);
  return known.length === 0 ? [] : codes.flatMap((code) => unknown("unknown-code-in-pack", at, code, known, "code"));
}

function checkExceptions(pack: Pack): Diagnostic[] {
  const names = entriesOf(pack).flatMap(({ kind, name }) => (kind === "exit" ? [] : name));
  const known = [...names, ...idsOf(pack.ladders)];
  const rules = entriesOf({ rules: pack.rules });
  const inCircle = circular(new Map(rules.map((rule) => [rule.name, rule.exceptionTo])));
  return rules.flatMap(({ name, at, exceptionTo }) => {
    const place = `${at}/exceptionTo`;
    const missing = exceptionTo.flatMap((one) => unknown("unknown-rule", place, one, known, "rule or stage"));
    if (!inCircle(name)) return missing;
    const message = `\`${name}\` is an exception to itself, by way of others`;
    return [...missing, packDiagnostic("exception-circle", place, message, "remove one of the exceptions")];
  });
}

/** Whether a name leads back to itself. */
function circular(edges: ReadonlyMap<string, readonly string[]>): (name: string) => boolean {
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (edges.get(from) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      return reaches(next, goal, seen.add(next));
    });
  return (name) => reaches(name, name, new Set());
}

/** Shared conditions that call each other in a circle could never be judged. */
export function conditionCircles({ conditions = [] }: Pack): Diagnostic[] {
  const edges = new Map(conditions.map(({ id, when }) => [id, sharedNamesIn(when)]));
  return [...edges.keys()].filter(circular(edges)).map((name) => {
    const message = `\`${name}\` calls itself, by way of others`;
    return packDiagnostic("condition-circle", `conditions/${name}`, message, "write one of them out");
  });
}

function checkStages(pack: Pack): Diagnostic[] {
  return entriesOf(pack).flatMap((entry) => {
    if (entry.kind !== "stage") return [];
    const { at, ladder, stage } = entry;
    const stages = ladder.stages.map((one) => one.stage);
    const after = [typeof stage.after === "object" ? stage.after.stage : (stage.after ?? [])].flat();
    const missing = after.flatMap((name) => unknown("unknown-stage", `${at}/after`, name, stages, "stage"));
    if (stages.filter((name) => name === stage.stage).length < 2) return missing;
    const message = `the stage \`${stage.stage}\` stands twice`;
    return [...missing, packDiagnostic("duplicate-id", at, message, "give one of them another id")];
  });
}

function checkBandsNamed({ bands = [], expectations = [] }: Pack): Diagnostic[] {
  const known = bands.flatMap((set) => set.bands.map((band) => `${set.id}/${band.id}`));
  return expectations.flatMap(({ id, band }) =>
    unknown("unknown-band", `expectations/${id}/band`, band && `${band.set}/${band.band}`, known, "band"),
  );
}

function checkDocumentQuestions({ questions, documents = [] }: Pack): Diagnostic[] {
  const known = idsOf(questions);
  return documents.flatMap((document) =>
    document.contents.flatMap(({ id, question }) =>
      unknown("unknown-question", `documents/${document.id}/${id}`, question, known, "question"),
    ),
  );
}
