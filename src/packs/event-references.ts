import { doneTypes } from "../clauses/done.ts";
import type { Ladder, Stage } from "../clauses/ladder-schema.ts";
import type { FactValue } from "../conditions/condition-schema.ts";
import { builtInEvents } from "../facts/common-events.ts";
import { eventsNamed } from "../facts/named-events.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean, nearest } from "../kernel/suggestions.ts";
import { idsOf, packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";
import { actionsOf, figuresOf } from "./walk.ts";

/** Every event type a case log under this pack may use. */
export function knownEvents(pack: Pack): ReadonlySet<string> {
  return new Set([...builtInEvents, ...eventsOf(pack)]);
}

/** The event types of a pack's own. */
function eventsOf(pack: Pack): readonly string[] {
  const actions = actionsOf(pack).flatMap(({ action }) => doneTypes(action));
  const entered = (pack.ladders ?? []).flatMap(({ stages }) =>
    stages.flatMap(({ enteredBy, branch }) => [enteredBy ?? [], typeof branch === "object" ? branch.event : []].flat()),
  );
  const tariffs = (pack.tariffs ?? []).flatMap(({ event, threshold }) =>
    [event ?? [], threshold?.closedBy ?? []].flat(),
  );
  return [...actions, ...idsOf(pack.words?.events), ...entered, ...tariffs];
}

/** Events that windows, counts and due dates are measured from and that nothing will ever be logged under. */
export function checkEvents(pack: Pack, own: Pack): Diagnostic[] {
  const known = knownEvents(pack);
  const ladders = idsOf(pack.ladders);
  // What the author wrote is suggested before what was inherited, and that before what every pack has.
  const suggested = [...new Set([...eventsOf(own), ...eventsOf(pack), ...builtInEvents])];
  return namingsIn(pack).flatMap(({ at, names }) => {
    const named = eventsNamed(names);
    const types = named.flatMap((ref) => (ref.kind === "types" ? ref.types.filter((type) => !known.has(type)) : []));
    const entered = named.flatMap((ref) => (ref.kind === "stageOf" && !ladders.includes(ref.ladder) ? ref.ladder : []));
    const found = (message: string, help: string) => packDiagnostic("unknown-event", at, message, help);
    return [
      ...types.map((type) => found(`there is no event \`${type}\``, eventHelp(type, pack, suggested))),
      ...entered.map((name) =>
        found(`there is no ladder \`${name}\` whose stage could have been entered`, didYouMean(name, ladders)),
      ),
    ];
  });
}

/** What may name events: the parameters of facts, and of actions by when and for which sessions they are done. */
function namingsIn(pack: Pack): readonly { readonly at: string; readonly names: FactValue["params"] }[] {
  const asked = figuresOf(pack).map(({ at, call }) => ({ at, names: call.params }));
  const done = actionsOf(pack).map(({ at, action: { due, sessions } }) => {
    const type = due !== undefined && "from" in due ? due.from : [];
    return { at, names: { type, window: sessions } };
  });
  return [...asked, ...done];
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
  const called = ladder.stages.filter(({ stage }) => written === stage || written === `${ladder.id}/${stage}`);
  return called.map((stage) => {
    const entry = `write the event by which it is entered, ${orList(entriesOf(stage))}`;
    return `\`${written}\` is a stage of \`${ladder.id}\`; ${entry}, or \`${stageOf(ladder)}\` for the stage a pupil is on`;
  });
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
