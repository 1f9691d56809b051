import type { Action } from "../clauses/action-schema.ts";
import { compileLadder } from "../clauses/compile-clauses.ts";
import { forceOf } from "../clauses/duty.ts";
import type { Rule } from "../clauses/rule-schema.ts";
import type { SharedConditions } from "../conditions/compiled-condition.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { canonicalJson, type Policy } from "../packs/policy.ts";
import { canonicalCondition, sortedValues } from "./canonical-condition.ts";

/** What an entry of a pack means, part by part: text in which titles, sources, names and notes make no difference. */
export interface Meaning {
  readonly kind: "rule" | "stage" | "exit" | "ladder" | "bands" | "tariff" | "question" | "target" | "register";
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The meaning of everything in a policy that decides or prices something. */
export function meaningsOf(policy: Policy): readonly Meaning[] {
  const { pack, shared } = policy;
  return [
    ...(pack.rules ?? []).map((rule) => ({
      kind: "rule" as const,
      id: rule.id,
      parts: textOf(ruleParts(rule, shared)),
    })),
    ...(pack.ladders ?? []).flatMap((ladder) =>
      compileLadder(ladder, shared).stages.map(({ turn: { stage, after, wait, enteredBy, branch } }) => ({
        kind: "stage" as const,
        id: `${ladder.id}/${stage.stage}`,
        parts: textOf({
          when: stage.when === undefined ? null : canonicalCondition(stage.when, shared),
          then: actionParts(stage.then, shared),
          place: {
            after,
            wait,
            enteredBy,
            branch,
            watch: stage.watch,
            direct: stage.direct,
            repeatable: stage.repeatable,
            early: typeof stage.early === "object" ? canonicalCondition(stage.early, shared) : (stage.early ?? false),
          },
        }),
      })),
    ),
    ...(pack.ladders ?? []).flatMap(({ id, resets = "academicYear", exit }) => [
      { kind: "ladder" as const, id, parts: textOf({ resets }) },
      ...(exit === undefined
        ? []
        : [
            {
              kind: "exit" as const,
              id,
              parts: textOf({
                when: canonicalCondition(exit.when, shared),
                then: actionParts(exit.then ?? [], shared),
              }),
            },
          ]),
    ]),
    ...(pack.questions ?? []).map(({ id, type, answers, about, lasts }) => ({
      kind: "question" as const,
      id,
      parts: textOf({
        type: type ?? "boolean",
        answers: answers?.map((answer) => (typeof answer === "string" ? answer : answer.id)),
        about: about ?? "pupil",
        lasts,
      }),
    })),
    ...(pack.target === undefined
      ? []
      : [{ kind: "target" as const, id: "target", parts: textOf({ percent: percentOf(pack.target) }) }]),
    ...(pack.register === undefined
      ? []
      : [
          {
            kind: "register" as const,
            id: "register",
            parts: textOf({ times: timesOf(pack.register), settling: pack.register.settling }),
          },
        ]),
    ...(pack.bands ?? []).map(({ id, measure, overlap, bands }) => ({
      kind: "bands" as const,
      id,
      parts: textOf({
        measure: { fact: measure.fact, params: measure.params },
        overlap,
        bands: bands.map((band) => ({
          id: band.id,
          status: band.status,
          atLeast: band.atLeast,
          moreThan: band.moreThan,
          atMost: band.atMost,
          below: band.below,
        })),
      }),
    })),
    ...(pack.tariffs ?? []).map(({ id, notice, threshold, amounts, limit, effective }) => ({
      kind: "tariff" as const,
      id: `${id}${effective?.from === undefined ? "" : ` from ${effective.from}`}`,
      parts: textOf({ notice, threshold, amounts, limit, effective }),
    })),
  ];
}

function percentOf(target: NonNullable<Pack["target"]>): number {
  return typeof target === "number" ? target : target.percent;
}

/** Session times, without the text around them. */
function timesOf({ sessions = [] }: NonNullable<Pack["register"]>): unknown[] {
  return sortedValues(
    sessions.map(({ session, opens, lateAfter, closes, yearGroups, effective }) => ({
      session,
      opens,
      lateAfter,
      closes,
      yearGroups,
      effective,
    })),
  );
}

function ruleParts(rule: Rule, shared: SharedConditions) {
  return {
    scope: rule.scope ?? "pupil",
    when: rule.when === undefined ? null : canonicalCondition(rule.when, shared),
    then: actionParts(rule.then, shared),
    exceptionTo: sortedValues([rule.exceptionTo ?? []].flat()),
    effective: rule.effective ?? null,
  };
}

function actionParts(actions: readonly Action[], shared: SharedConditions): unknown[] {
  return sortedValues(
    actions.map(({ title: _title, note: _note, requirement: _requirement, ...action }) => ({
      ...action,
      force: forceOf(action),
      by: sortedValues([action.by ?? []].flat()),
      to: sortedValues([action.to ?? []].flat()),
      if: action.if === undefined ? null : canonicalCondition(action.if, shared),
      met: action.met === undefined ? null : canonicalCondition(action.met, shared),
    })),
  );
}

function textOf(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, canonicalJson(part ?? null)]));
}

/** An entry both packs have, and the parts of it that mean something else. */
export interface ChangedEntry {
  readonly kind: Meaning["kind"];
  readonly id: string;
  readonly parts: readonly string[];
}

export interface MeaningChanges {
  readonly added: readonly Pick<Meaning, "kind" | "id">[];
  readonly removed: readonly Pick<Meaning, "kind" | "id">[];
  readonly changed: readonly ChangedEntry[];
  /** Entries under another id that mean the same. */
  readonly renamed: readonly { readonly kind: Meaning["kind"]; readonly from: string; readonly to: string }[];
  readonly same: number;
}

/** What one policy has that another has not, and what means something else in it. */
export function meaningChanges(from: Policy, to: Policy): MeaningChanges {
  const [before, after] = [byName(meaningsOf(from)), byName(meaningsOf(to))];
  const gone = [...before].filter(([name]) => !after.has(name)).map(([, meaning]) => meaning);
  const come = [...after].filter(([name]) => !before.has(name)).map(([, meaning]) => meaning);
  const renamed = gone.flatMap((old) => {
    const same = come.find((one) => one.kind === old.kind && canonicalJson(one.parts) === canonicalJson(old.parts));
    return same === undefined ? [] : [{ kind: old.kind, from: old.id, to: same.id }];
  });
  const named = ({ kind, id }: Meaning) => ({ kind, id });
  const common = [...before].flatMap(([name, old]) => {
    const now = after.get(name);
    return now === undefined
      ? []
      : [
          {
            kind: old.kind,
            id: old.id,
            parts: Object.keys(old.parts).filter(
              (part) => renamedIn(part, old.parts[part], renamed) !== now.parts[part],
            ),
          },
        ];
  });
  return {
    added: come.filter((one) => !renamed.some(({ kind, to: id }) => kind === one.kind && id === one.id)).map(named),
    removed: gone.filter((one) => !renamed.some(({ kind, from: id }) => kind === one.kind && id === one.id)).map(named),
    changed: common.filter(({ parts }) => parts.length > 0),
    renamed,
    same: common.filter(({ parts }) => parts.length === 0).length,
  };
}

/** An exception to a rule that was only given another id is the same exception. */
function renamedIn(part: string, text: string | undefined, renamed: MeaningChanges["renamed"]): string | undefined {
  if (part !== "exceptionTo" || text === undefined) return text;
  const names: unknown = JSON.parse(text);
  if (!Array.isArray(names)) return text;
  return canonicalJson(sortedValues(names.map((name) => renamed.find(({ from }) => from === name)?.to ?? name)));
}

function byName(meanings: readonly Meaning[]): ReadonlyMap<string, Meaning> {
  return new Map(meanings.map((meaning) => [`${meaning.kind} ${meaning.id}`, meaning]));
}
