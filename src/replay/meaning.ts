import type { Action } from "../clauses/action-schema.ts";
import { forceOf } from "../clauses/duty.ts";
import type { Condition } from "../conditions/condition-schema.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { canonicalJson, type Policy } from "../packs/policy.ts";
import { answerIds } from "../packs/value-references.ts";
import { canonicalCondition, sortedValues } from "./canonical-condition.ts";

/** What an entry of a pack means, part by part: text in which titles, sources, names and notes make no difference. */
export interface Meaning {
  readonly kind: "rule" | "stage" | "exit" | "ladder" | "bands" | "tariff" | "question" | "target" | "register";
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The meaning of everything in a policy that decides or prices something. */
export function meaningsOf({ pack, shared, ladders }: Policy): readonly Meaning[] {
  const canonical = (when: Condition | undefined) => (when === undefined ? null : canonicalCondition(when, shared));
  const actions = (listed: readonly Action[]) => sortedValues(listed.map((action) => actionMeaning(action, canonical)));
  const rules = (pack.rules ?? []).map((rule) => {
    const { id, scope = "pupil", when, then, effective } = rule;
    const exceptionTo = sortedValues([rule.exceptionTo ?? []].flat());
    return meaning("rule", id, { scope, when: canonical(when), then: actions(then), exceptionTo, effective });
  });
  const stages = ladders.flatMap((ladder) =>
    ladder.stages.map(({ name, turn: { stage, after, wait, enteredBy, branch } }) => {
      const early = typeof stage.early === "object" ? canonical(stage.early) : (stage.early ?? false);
      const place = { after, wait, enteredBy, branch, early, ...only(stage, "watch", "direct", "repeatable") };
      return meaning("stage", name, { when: canonical(stage.when), then: actions(stage.then), place });
    }),
  );
  const ends = (pack.ladders ?? []).flatMap(({ id, resets = "academicYear", exit }) => [
    meaning("ladder", id, { resets }),
    ...(exit === undefined
      ? []
      : [meaning("exit", id, { when: canonical(exit.when), then: actions(exit.then ?? []) })]),
  ]);
  const questions = (pack.questions ?? []).map(({ id, type = "boolean", answers, about = "pupil", lasts }) =>
    meaning("question", id, { type, answers: answers && answerIds(answers), about, lasts }),
  );
  const bands = (pack.bands ?? []).map(({ id, measure, overlap, bands: all }) => {
    const own = all.map((band) => only(band, "id", "status", "atLeast", "moreThan", "atMost", "below"));
    return meaning("bands", id, { measure: only(measure, "fact", "params"), overlap, bands: own });
  });
  const tariffs = (pack.tariffs ?? []).map((tariff) => {
    const from = tariff.effective?.from;
    const id = `${tariff.id}${from === undefined ? "" : ` from ${from}`}`;
    return meaning("tariff", id, only(tariff, "notice", "threshold", "amounts", "limit", "effective"));
  });
  const { target, register } = pack;
  const percent = typeof target === "object" ? target.percent : target;
  return [
    ...rules,
    ...stages,
    ...ends,
    ...questions,
    ...(percent === undefined ? [] : [meaning("target", "target", { percent })]),
    ...(register === undefined ? [] : [meaning("register", "register", registerMeaning(register))]),
    ...bands,
    ...tariffs,
  ];
}

/** Session times and settling, without the text around them. */
function registerMeaning({ sessions = [], settling }: NonNullable<Pack["register"]>) {
  const times = sessions.map((one) => only(one, "session", "opens", "lateAfter", "closes", "yearGroups", "effective"));
  return { times: sortedValues(times), settling };
}

function actionMeaning(action: Action, canonical: (when: Condition | undefined) => unknown): unknown {
  const { title: _title, note: _note, requirement: _requirement, by = [], to = [], ...own } = action;
  return {
    ...own,
    force: forceOf(action),
    by: sortedValues([by].flat()),
    to: sortedValues([to].flat()),
    if: canonical(action.if),
    met: canonical(action.met),
  };
}

function only<T, K extends keyof T & string>(entry: T, ...keys: readonly K[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.map((key) => [key, entry[key]]));
}

function meaning(kind: Meaning["kind"], id: string, parts: Readonly<Record<string, unknown>>): Meaning {
  const texts = Object.entries(parts).map(([name, part]) => [name, canonicalJson(part ?? null)]);
  return { kind, id, parts: Object.fromEntries(texts) };
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
  const gone = [...before].flatMap(([name, one]) => (after.has(name) ? [] : one));
  const come = [...after].flatMap(([name, one]) => (before.has(name) ? [] : one));
  const renamed = gone.flatMap((old) => {
    const same = come.find((one) => one.kind === old.kind && canonicalJson(one.parts) === canonicalJson(old.parts));
    return same === undefined ? [] : [{ kind: old.kind, from: old.id, to: same.id }];
  });
  const unmatched = (meanings: readonly Meaning[], end: "from" | "to") =>
    meanings
      .filter((one) => !renamed.some((pair) => pair.kind === one.kind && pair[end] === one.id))
      .map(({ kind, id }) => ({ kind, id }));
  const common = [...before].flatMap(([name, { kind, id, parts: old }]) => {
    const now = after.get(name)?.parts;
    if (now === undefined) return [];
    return [{ kind, id, parts: Object.keys(old).filter((part) => renamedIn(part, old[part], renamed) !== now[part]) }];
  });
  const changed = common.filter(({ parts }) => parts.length > 0);
  return {
    added: unmatched(come, "to"),
    removed: unmatched(gone, "from"),
    changed,
    renamed,
    same: common.length - changed.length,
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
