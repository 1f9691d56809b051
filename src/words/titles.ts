import { meaningOf } from "../clauses/engine-actions.ts";
import { commonEvents } from "../facts/common-events.ts";
import { derivedEvents } from "../facts/derived-events.ts";
import type { Policy } from "../packs/policy.ts";
import { actionsOf } from "../packs/walk.ts";
import { listInWords } from "./dates-in-words.ts";
import { eventNouns } from "./event-nouns.ts";
import { capitalised, quoted, readable, uncapitalised } from "./readable.ts";

/** What a policy calls its own things, by their ids. An id is made readable only where the policy gives no title. */
export interface Titles {
  readonly rule: (id: string) => string;
  readonly ladder: (id: string) => string;
  readonly stage: (ladder: string, stage: string) => string;
  readonly action: (id: string) => string;
  /** An event as a noun in the middle of a sentence: "stage 1 letter". */
  readonly event: (type: string) => string;
  /** Whom a role names: "the headteacher and the parents". */
  readonly roles: (ids: string | readonly string[]) => string;
  readonly question: (id: string) => string;
  readonly answer: (question: string, answer: string) => string;
  readonly bandSet: (id: string) => string;
  readonly band: (set: string, band: string) => string;
  readonly code: (id: string) => string;
  readonly reason: (id: string) => string;
  readonly flag: (id: string) => string;
  readonly period: (id: string) => string;
  /** Whatever has that id. */
  readonly any: (id: string) => string;
}

type Named = { readonly id: string; readonly title?: string | undefined };

function titleIn(entries: readonly Named[] | undefined, id: string): string | null {
  return entries?.find((entry) => entry.id === id)?.title ?? null;
}

/** The titles of a policy. */
export function titlesOf(policy: Policy): Titles {
  const { pack } = policy;
  const { words } = pack;
  const made = (id: string) => capitalised(readable(id));
  const ladder = (id: string) => titleIn(pack.ladders, id) ?? made(id);
  const stage = (id: string, name: string) => stageTitle(policy, id, name) ?? capitalised(`stage ${readable(name)}`);
  const titledActions = new Map(
    actionsOf(pack).flatMap(({ action }) => (action.title === undefined ? [] : [[action.action, action.title]])),
  );
  const action = (id: string) =>
    titledActions.get(id) ?? meaningOf({ action: id })?.title ?? titleIn(words?.events, id) ?? made(id);
  const event = (type: string) => {
    if (isNamedEvent(type)) return eventNouns[type];
    const titled = titleIn(words?.events, type) ?? titledActions.get(type);
    return titled === undefined || titled === null ? readable(type) : quoted(titled);
  };
  // A rule of an earlier policy of the school stands among the compiled ones alone.
  const earlier = new Map(
    policy.clauses.map(({ name, turn, entry }) => [name, turn === null ? entry.title : undefined]),
  );
  const rule = (id: string) =>
    titleIn(pack.rules, id) ?? earlier.get(id) ?? stageRuleTitle(policy, id, ladder, stage) ?? made(id);
  const question = (id: string) => pack.questions?.find((one) => one.id === id)?.question ?? made(id);
  const period = (id: string) => titleIn(words?.periods, id) ?? id;
  const titles: Omit<Titles, "any"> = {
    rule,
    ladder,
    stage,
    action,
    event,
    roles: (ids) =>
      listInWords(
        [ids]
          .flat()
          .map((id) => `the ${uncapitalised(titleIn(words?.roles, id) ?? readable(id)).replace(/^the /, "")}`),
      ),
    question,
    answer: (id, answer) => answerTitle(policy, id, answer) ?? readable(answer),
    bandSet: (id) => titleIn(pack.bands, id) ?? made(id),
    band: (set, band) => titleIn(pack.bands?.find((one) => one.id === set)?.bands, band) ?? made(band),
    code: (id) => titleIn(pack.codes, id) ?? `code ${id}`,
    reason: (id) => titleIn(words?.reasons, id) ?? made(id),
    flag: (id) => titleIn(words?.flags, id) ?? made(id),
    period,
  };
  const knowing = [pack.ladders, pack.bands, words?.reasons, words?.flags, words?.periods, words?.roles];
  const any = (id: string) => {
    if (policy.events.has(id)) return `the ${event(id)}`;
    if (pack.questions?.some((one) => one.id === id) === true) return quoted(question(id));
    const title = knowing.map((entries) => titleIn(entries, id)).find((found) => found !== null);
    return title === undefined || title === null ? readable(id) : quoted(title);
  };
  return { ...titles, any };
}

function isNamedEvent(type: string): type is keyof typeof eventNouns {
  return Object.hasOwn(commonEvents, type) || Object.hasOwn(derivedEvents, type);
}

function stageTitle(policy: Policy, ladder: string, stage: string): string | null {
  const stages = policy.pack.ladders?.find((one) => one.id === ladder)?.stages;
  return stages?.find((one) => one.stage === stage)?.title ?? null;
}

/** A stage as a rule of its own: "Letters of concern: Initial concern". */
function stageRuleTitle(policy: Policy, id: string, ladder: Titles["ladder"], stage: Titles["stage"]): string | null {
  const found = policy.pack.ladders?.find((one) => id.startsWith(`${one.id}/`));
  if (found === undefined) return null;
  const name = id.slice(found.id.length + 1);
  const own = name === "exit" ? (found.exit?.title ?? "leaving the stages") : stage(found.id, name);
  return `${ladder(found.id)}: ${uncapitalised(own)}`;
}

function answerTitle(policy: Policy, question: string, answer: string): string | null {
  const answers = policy.pack.questions?.find((one) => one.id === question)?.answers ?? [];
  const found = answers.find((one) => typeof one !== "string" && one.id === answer);
  return typeof found === "object" ? found.title : null;
}
