import type { Action } from "../clauses/action-schema.ts";
import { doneTypes } from "../clauses/done.ts";
import type { Ladder, Stage } from "../clauses/ladder-schema.ts";
import { builtInEvents } from "../facts/common-events.ts";
import { eventsNamed } from "../facts/named-events.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean, nearest } from "../kernel/suggestions.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";
import { actionsOf, figuresOf } from "./walk.ts";

/** Every event type a case log under this pack may use. */
export function knownEvents(pack: Pack): ReadonlySet<string> {
  return new Set([...builtInEvents, ...eventsOf(pack)]);
}

/** The event types of a pack's own. */
function eventsOf(pack: Pack): readonly string[] {
  const actions = actionsOf(pack).flatMap(({ action }) => doneTypes(action));
  const entered = (pack.ladders ?? []).flatMap((ladder) =>
    ladder.stages.flatMap((stage) =>
      [stage.enteredBy ?? [], typeof stage.branch === "object" ? stage.branch.event : []].flat(),
    ),
  );
  const tariffs = (pack.tariffs ?? []).flatMap((tariff) => [
    ...(tariff.event === undefined ? [] : [tariff.event]),
    ...(tariff.threshold?.closedBy ?? []),
  ]);
  return [...actions, ...(pack.words?.events ?? []).map((event) => event.id), ...entered, ...tariffs];
}

/** Events that windows, counts and due dates are measured from and that nothing will ever be logged under. */
export function checkEvents(pack: Pack, own: Pack): Diagnostic[] {
  const known = knownEvents(pack);
  // What the author wrote is suggested before what was inherited, and that before what every pack has.
  const suggested = [...new Set([...eventsOf(own), ...eventsOf(pack), ...builtInEvents])];
  return namingsIn(pack).flatMap(({ at, names }) => {
    const named = eventsNamed(names);
    return [
      ...named
        .flatMap((ref) => (ref.kind === "types" ? ref.types : []))
        .filter((type) => !known.has(type))
        .map((type) =>
          packDiagnostic("unknown-event", at, `there is no event \`${type}\``, eventHelp(type, pack, suggested)),
        ),
      ...named.flatMap((ref) => (ref.kind === "stageOf" ? unknownLadder(pack, ref.ladder, at) : [])),
    ];
  });
}

interface Naming {
  readonly at: string;
  readonly names: Readonly<Record<string, unknown>> | undefined;
}

function namingsIn(pack: Pack): readonly Naming[] {
  const asked = figuresOf(pack).map(({ at, call }) => ({ at, names: call.params }));
  const done = actionsOf(pack).map(({ at, action }) => ({
    at,
    names: { type: dueFrom(action), window: action.sessions },
  }));
  return [...asked, ...done];
}

function dueFrom(action: Action): unknown {
  return action.due !== undefined && "from" in action.due ? action.due.from : [];
}

function unknownLadder(pack: Pack, name: string, at: string): Diagnostic[] {
  const ladders = (pack.ladders ?? []).map(({ id }) => id);
  if (ladders.includes(name)) return [];
  const message = `there is no ladder \`${name}\` whose stage could have been entered`;
  return [packDiagnostic("unknown-event", at, message, didYouMean(name, ladders))];
}

/** A stage, ladder or rule written in place of the event it is known by; else what was misspelt, or what shares a word with it. */
function eventHelp(written: string, pack: Pack, suggested: readonly string[]): string {
  const meant = (pack.ladders ?? []).flatMap((ladder) => stagesCalled(written, ladder));
  if (meant.length > 0) return meant.join("; ");
  const ladder = pack.ladders?.find(({ id }) => id === written);
  if (ladder !== undefined) return ladderHelp(ladder);
  const rule = pack.rules?.find(({ id }) => id === written);
  if (rule !== undefined && rule.then.length > 0)
    return `\`${written}\` is a rule; write the action that is done: ${orList(rule.then.map(({ action }) => action))}`;
  const related = suggested.filter((event) => event.split("-").includes(written));
  return nearest(written, suggested) === null && related.length > 0
    ? `did you mean ${orList(related)}?`
    : didYouMean(written, suggested);
}

function stagesCalled(written: string, ladder: Ladder): readonly string[] {
  return ladder.stages
    .filter(({ stage }) => written === stage || written === `${ladder.id}/${stage}`)
    .map(
      (stage) =>
        `\`${written}\` is a stage of \`${ladder.id}\`; write the event by which it is entered, ${orList(entriesOf(stage))}, or \`${stageOf(ladder)}\` for the stage a pupil is on`,
    );
}

function ladderHelp(ladder: Ladder): string {
  const entries = ladder.stages.flatMap(entriesOf);
  return `\`${ladder.id}\` is a ladder; write \`${stageOf(ladder)}\` in a window for the stage a pupil is on, or the event of one stage: ${orList(entries)}`;
}

function stageOf({ id }: Ladder): string {
  return `{ "stageOf": ${JSON.stringify(id)} }`;
}

/** The events that mean a stage was entered. */
function entriesOf({ enteredBy, then }: Stage): readonly string[] {
  return [enteredBy ?? then.slice(0, 1).map(({ action }) => action)].flat();
}

function orList(names: readonly string[]): string {
  const quoted = [...new Set(names)].map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
