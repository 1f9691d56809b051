/** A case log kept under a policy: what it asks for was done (or something near it was), people answered, families asked for leave. */
import type { Question } from "../library.ts";
import type { Random } from "../random.ts";
import { dayAfter, weekdays } from "./calendars.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Json = Record<string, unknown>;

/** What every log may hold, whatever the policy; messages and contacts more often than the rest. */
const COMMON = [
  ...["message-received", "message-received", "message-received", "contact-made", "contact-made", "evidence-received"],
  ...["meeting-attended", "meeting-missed", "support-offered", "support-declined", "holiday-warning-letter"],
  ...["penalty-notice-issued", "penalty-notice-paid", "penalty-notice-withdrawn", "penalty-notice-not-pursued"],
  ...["notice-to-improve-issued", "suspended", "public-place-notice-issued", "ladder-closed"],
];

const OUTCOMES = [
  "sent",
  "withdrawn",
  "withdrawn",
  "attended",
  "no-response",
  "response",
  "child-seen",
  "declined",
  "",
];

export interface Life {
  readonly random: Random;
  readonly words: Vocabulary;
  readonly parents: readonly string[];
  readonly daysAway: readonly string[];
  readonly requests: readonly string[];
}

export function eventsOf(life: Life): Json[] {
  const { random } = life;
  const found = Array.from({ length: random.pick([0, 2, 6, 12, 25, 50]) }, () => eventOf(life));
  // Stages come one after another; a log of single entries would seldom climb.
  if (random.percent(60)) found.push(...climb(life));
  if (random.percent(40)) found.push(...notices(life));
  return random.percent(25)
    ? random.shuffled(found)
    : found.sort((a, b) => (String(a["date"]) < String(b["date"]) ? -1 : 1));
}

function eventOf(life: Life): Json {
  const { random, words } = life;
  const type = random.weighted([
    [8, () => random.pick(words.actions)],
    [4, () => random.pick(words.events)],
    [8, () => random.pick(COMMON)],
    [1, () => random.pick(["telephone", "contact-maid", "returned", "absence-letter"])],
  ] as const)();
  return { date: someDay(life), type, ...details(life, type) };
}

function details(life: Life, type: string): Json {
  const { random, words } = life;
  const found: Json = {};
  if (random.percent(35)) found["time"] = random.pick(["08:40", "09:10", "09:45", "11:30", "15:20"]);
  if (random.percent(45)) found["parent"] = parentOf(life);
  if (type === "ladder-closed") found["about"] = random.percent(90) ? random.pick([...words.ladders, "x"]) : null;
  else if (random.percent(45)) found["about"] = aboutOf(life);
  if (random.percent(20)) found["until"] = random.percent(90) ? dayAfter(someDay(life), random.below(20)) : null;
  const outcomes = words.outcomes.get(type) ?? [];
  if (outcomes.length > 0 ? random.percent(80) : random.percent(15))
    found["outcome"] = random.percent(90) ? random.pick(outcomes.length > 0 ? outcomes : OUTCOMES) : "withdrawn";
  if (random.percent(5)) found["note"] = "left with the neighbour";
  return found;
}

/** Actions of the policy in a row, some weeks apart, as its ladders ask for. */
function climb(life: Life): Json[] {
  const { random, words } = life;
  let date = someDay(life);
  const from = random.below(words.actions.length);
  return Array.from({ length: random.between(2, 8) }, (_, index) => {
    date = dayAfter(date, random.between(1, 30));
    const type = words.actions[(from + index) % words.actions.length] ?? "message-received";
    return { date, type, ...(random.percent(30) ? { parent: parentOf(life) } : {}) };
  });
}

/** Penalty notices and what follows them, to one parent or to all. */
function notices(life: Life): Json[] {
  const { random } = life;
  let date = someDay(life);
  const parent = random.percent(70) ? { parent: parentOf(life) } : {};
  return Array.from({ length: random.between(1, 3) }, (): Json => {
    const type = random.pick(["notice-to-improve-issued", "penalty-notice-issued", "penalty-notice-issued"]);
    const entry = { date, type, ...parent, ...(random.percent(15) ? { outcome: "withdrawn" } : {}) };
    date = dayAfter(date, random.between(5, 90));
    return entry;
  });
}

export function answersOf(life: Life): Json[] {
  const { random, words } = life;
  if (words.questions.length === 0) return [];
  const found = Array.from({ length: random.pick([0, 3, 8, 20, 40]) }, (): Json => {
    const question = random.pick(words.questions);
    const one: Json = { id: question.id, answer: answerTo(random, question) };
    if (random.percent(80)) one["on"] = someDay(life);
    if (random.percent(30)) one["by"] = "headteacher";
    const about = concern(life, question.about);
    if (about !== undefined) one["about"] = about;
    return one;
  });
  if (random.percent(10)) found.push({ id: "nobody-asked", answer: true });
  return found;
}

function answerTo(random: Random, { type, answers }: Question): unknown {
  if (random.percent(4)) return null;
  if (random.percent(4)) return random.pick<unknown>(["maybe", 3, true]);
  if (answers !== undefined) return random.pick(answers).id;
  return type === "number" || type === "percent" ? random.pick([0, 1, 2, 6, 10, 90, 95.5]) : random.percent(60);
}

function concern(life: Life, about: string | undefined): unknown {
  const { random } = life;
  if (random.percent(10)) return random.pick<unknown>([null, "nothing", someDay(life)]);
  if (about === "absence") return random.percent(85) ? awayDay(life) : undefined;
  if (about === "parent") return random.percent(80) ? parentOf(life) : undefined;
  if (about === "request")
    return life.requests.length > 0 && random.percent(85) ? random.pick(life.requests) : undefined;
  return undefined;
}

function aboutOf(life: Life): unknown {
  const { random } = life;
  return random.weighted<() => unknown>([
    [7, () => awayDay(life)],
    [2, () => (life.requests.length > 0 ? random.pick(life.requests) : "R1")],
    [1, () => random.pick<unknown>([null, "2025-02-29", "yesterday", ...life.words.ladders])],
  ])();
}

function parentOf({ random, parents }: Life): string | null {
  if (random.percent(5)) return random.pick([null, "neighbour"]);
  return parents.length > 0 ? random.pick(parents) : "m";
}

function awayDay(life: Life): string {
  return life.daysAway.length > 0 ? life.random.pick(life.daysAway) : someDay(life);
}

/** A day near an absence, or any day of school; now and then a weekend. */
export function someDay({ random, daysAway }: Life): string {
  const near = daysAway.length > 0 && random.percent(65);
  return near ? dayAfter(random.pick(daysAway), random.pick([0, 0, 1, 1, 2, 4, 8])) : random.pick(weekdays);
}
