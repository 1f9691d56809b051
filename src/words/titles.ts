import { meaningOf } from "../clauses/engine-actions.ts";
import { commonEvents } from "../facts/common-events.ts";
import { derivedEvents } from "../facts/derived-events.ts";
import type { Policy } from "../packs/policy.ts";
import { actionsOf } from "../packs/walk.ts";
import { listInWords } from "./dates-in-words.ts";
import { eventNouns } from "./event-nouns.ts";
import { capitalised, quoted, readable, uncapitalised } from "./readable.ts";

/** What a policy calls its own things, by their ids. */
export type Titles = ReturnType<typeof titlesOf>;

type Named = { readonly id: string; readonly title?: string | undefined };

function titleIn(entries: readonly Named[] | undefined, id: string): string | undefined {
  return entries?.find((entry) => entry.id === id)?.title;
}

/** The titles of a policy. An id is made readable only where the policy gives no title. */
export function titlesOf(policy: Policy) {
  const { pack } = policy;
  const { words } = pack;
  const made = (id: string) => capitalised(readable(id));
  const titledIn = (entries: readonly Named[] | undefined) => (id: string) => titleIn(entries, id) ?? made(id);
  const ladderCalled = (id: string) => pack.ladders?.find((one) => one.id === id);
  const questionCalled = (id: string) => pack.questions?.find((one) => one.id === id);
  const ladder = titledIn(pack.ladders);
  const stage = (id: string, name: string) =>
    ladderCalled(id)?.stages.find((one) => one.stage === name)?.title ?? capitalised(`stage ${readable(name)}`);
  const titledActions = new Map(
    actionsOf(pack).flatMap(({ action: { action, title } }) => (title === undefined ? [] : [[action, title]])),
  );
  /** An event as a noun in the middle of a sentence: "stage 1 letter". */
  const event = (type: string) => {
    if (isNamedEvent(type)) return eventNouns[type];
    const titled = titleIn(words?.events, type) ?? titledActions.get(type);
    return titled === undefined ? readable(type) : quoted(titled);
  };
  // A rule of an earlier policy of the school stands among the compiled ones alone.
  const earlier = new Map(
    policy.clauses.map(({ name, turn, entry }) => [name, turn === null ? entry.title : undefined]),
  );
  /** A stage as a rule of its own: "Letters of concern: Initial concern". */
  const stageRule = (id: string) => {
    const found = pack.ladders?.find((one) => id.startsWith(`${one.id}/`));
    if (found === undefined) return undefined;
    const name = id.slice(found.id.length + 1);
    const own = name === "exit" ? (found.exit?.title ?? "leaving the stages") : stage(found.id, name);
    return `${ladder(found.id)}: ${uncapitalised(own)}`;
  };
  const role = (id: string) => uncapitalised(titleIn(words?.roles, id) ?? readable(id)).replace(/^the /, "");
  const question = (id: string) => questionCalled(id)?.question ?? made(id);
  const knowing = [pack.ladders, pack.bands, words?.reasons, words?.flags, words?.periods, words?.roles];
  return {
    rule: (id: string) => titleIn(pack.rules, id) ?? earlier.get(id) ?? stageRule(id) ?? made(id),
    ladder,
    stage,
    action: (id: string) => titledActions.get(id) ?? meaningOf({ action: id })?.title ?? titledIn(words?.events)(id),
    event,
    /** Whom a role names: "the headteacher and the parents". */
    roles: (ids: string | readonly string[]) => listInWords([ids].flat().map((id) => `the ${role(id)}`)),
    question,
    answer: (id: string, answer: string) => {
      const answers = (questionCalled(id)?.answers ?? []).flatMap((one) => (typeof one === "string" ? [] : [one]));
      return titleIn(answers, answer) ?? readable(answer);
    },
    bandSet: titledIn(pack.bands),
    band: (set: string, band: string) => titledIn(pack.bands?.find((one) => one.id === set)?.bands)(band),
    code: (id: string) => titleIn(pack.codes, id) ?? `code ${id}`,
    reason: titledIn(words?.reasons),
    flag: titledIn(words?.flags),
    period: (id: string) => titleIn(words?.periods, id) ?? id,
    /** Whatever has that id. */
    any: (id: string) => {
      if (policy.events.has(id)) return `the ${event(id)}`;
      if (questionCalled(id) !== undefined) return quoted(question(id));
      const title = knowing.map((entries) => titleIn(entries, id)).find((found) => found !== undefined);
      return title === undefined ? readable(id) : quoted(title);
    },
  };
}

function isNamedEvent(type: string): type is keyof typeof eventNouns {
  return Object.hasOwn(commonEvents, type) || Object.hasOwn(derivedEvents, type);
}
