import { type CompiledCondition, compileCondition, type SharedConditions } from "../conditions/compiled-condition.ts";
import { eventsNamed } from "../facts/named-events.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Action } from "./action-schema.ts";
import type { Clause, CompiledLadder, StageClause, StageTurn, Turn } from "./clause.ts";
import { compileAction } from "./compiled-action.ts";
import { doneTypes } from "./done.ts";
import { CLOSING, does } from "./engine-actions.ts";
import { type Entry, type ExitEntry, entriesOf, entriesOfLadder, type StageEntry } from "./entry.ts";
import type { Ladder, Stage } from "./ladder-schema.ts";
import type { Rule } from "./rule-schema.ts";

/** Compiles whatever of a pack decides, and ties each exception to the clauses it names. */
export function compileClauses(
  pack: { readonly rules?: readonly Rule[] | undefined; readonly ladders?: readonly Ladder[] | undefined },
  shared: SharedConditions,
): { readonly clauses: readonly Clause[]; readonly ladders: readonly CompiledLadder[] } {
  const exceptions = new Map<string, Clause[]>();
  const exceptionsTo = (name: string): Clause[] => {
    const found = exceptions.get(name) ?? [];
    exceptions.set(name, found);
    return found;
  };
  const rules = entriesOf({ rules: pack.rules }).map((entry) =>
    compileEntry(entry, null, shared, exceptionsTo(entry.name)),
  );
  const ladders = (pack.ladders ?? []).map((ladder) => compileLadder(ladder, shared, exceptionsTo));
  const clauses = [...rules, ...ladders.flatMap(clausesOf)];
  for (const exception of clauses) {
    for (const named of exception.entry.exceptionTo) {
      exceptionsTo(named).push(exception);
      const ladder = ladders.find((one) => one.ladder.id === named);
      for (const stage of ladder?.stages ?? []) exceptionsTo(stage.name).push(exception);
    }
  }
  return { clauses, ladders };
}

function clausesOf({ stages, exit }: CompiledLadder): readonly Clause[] {
  return exit === null ? stages : [...stages, exit];
}

/** Compiles one ladder; what takes its stages away is looked up by their names. */
export function compileLadder(
  ladder: Ladder,
  shared: SharedConditions,
  exceptionsTo: (name: string) => readonly Clause[] = () => [],
): CompiledLadder {
  const stages: StageClause[] = [];
  const exits: Clause[] = [];
  const compiled: CompiledLadder = {
    ladder,
    order: ladder.stages.map((stage) => stage.stage),
    stages,
    get exit() {
      return exits[0] ?? null;
    },
    turns: new WeakMap(),
  };
  for (const entry of entriesOfLadder(ladder)) {
    const exceptions = exceptionsTo(entry.name);
    if (entry.kind === "exit") exits.push(compileEntry(entry, { kind: "exit", ladder: compiled }, shared, exceptions));
    else stages.push(compileStage(entry, compiled, shared, exceptions));
  }
  return compiled;
}

function compileStage(
  entry: StageEntry,
  ladder: CompiledLadder,
  shared: SharedConditions,
  exceptions: readonly Clause[],
): StageClause {
  const { stage, position } = entry;
  const [first] = stage.then;
  const branch = typeof stage.branch === "object" ? stage.branch : { name: stage.branch ?? null, event: null };
  const turn: StageTurn = {
    kind: "stage",
    ladder,
    stage,
    position,
    after: predecessors(entry),
    wait: (typeof stage.after === "object" ? stage.after.wait : undefined) ?? stage.wait ?? null,
    enteredBy: stage.enteredBy === undefined ? (first === undefined ? [] : doneTypes(first)) : [stage.enteredBy].flat(),
    branch: branch.name,
    branchEvent: branch.event,
    early: typeof stage.early === "object" ? compileCondition(stage.early, shared) : (stage.early ?? false),
  };
  return { ...compileEntry(entry, turn, shared, exceptions), turn };
}

function predecessors({ ladder, stage, position }: StageEntry): readonly string[] {
  if (typeof stage.after === "string") return [stage.after];
  if (stage.after !== undefined) return [stage.after.stage].flat();
  const before = ladder.stages
    .slice(0, position)
    .findLast((other) => branchName(other) === null || branchName(other) === branchName(stage));
  return before === undefined ? [] : [before.stage];
}

export function branchName(stage: Stage): string | null {
  return typeof stage.branch === "string" ? stage.branch : (stage.branch?.name ?? null);
}

function compileEntry(
  entry: Entry,
  turn: Turn | null,
  shared: SharedConditions,
  exceptions: readonly Clause[],
): Clause {
  const when = entry.when === undefined ? null : compileCondition(entry.when, shared);
  const { from, to } = (entry.kind === "rule" ? entry.rule.effective : undefined) ?? {};
  return {
    entry,
    name: entry.name,
    scope: entry.scope,
    turn,
    when,
    actions: actionsOf(entry).map((action) => compileAction(action, shared)),
    inForce: { from: from === undefined ? -Infinity : dayOf(from), to: to === undefined ? Infinity : dayOf(to) },
    exceptions,
    source: entry.source,
    because: entry.because ?? entry.title ?? nameless(entry),
    concernsRoll: turn === null && (when?.leaves ?? []).some(isAboutRoll),
  };
}

/** What stands for a reason where the pack gives none. */
function nameless(entry: Entry): string {
  switch (entry.kind) {
    case "rule":
      return entry.name;
    case "stage":
      return entry.stage.stage;
    case "exit":
      return entry.ladder.title ?? entry.ladder.id;
  }
}

function actionsOf(entry: Entry): readonly Action[] {
  return entry.kind === "exit"
    ? [closing(entry), ...entry.then.filter((action) => !does(action, "closes"))]
    : entry.then;
}

/** Leaving a ladder is asked for, never done: the log closes it. */
function closing({ ladder, exit }: ExitEntry): Action {
  const own = exit.then?.find((action) => does(action, "closes"));
  const by = exit.by ?? ladder.stages[0]?.then[0]?.by;
  return { action: CLOSING, force: "should", ...(by === undefined ? {} : { by }), ...own, ladder: ladder.id };
}

const rollEvents: ReadonlySet<string> = new Set([
  "name-entered",
  "name-deleted",
  "leave-started",
  "leave-ended",
  "leave-granted",
]);

function isAboutRoll({ call, other }: CompiledCondition["leaves"][number]): boolean {
  const named = [call, other].flatMap((one) => (one === null ? [] : eventsNamed(one.params)));
  return named.some((ref) => ref.kind === "types" && ref.types.some((type) => rollEvents.has(type)));
}
