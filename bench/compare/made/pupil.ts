/** One untidy pupil with a family, a register and a log, the same for the same seed and policy. */
import { Random } from "../random.ts";
import { type CalendarName, weekdays } from "./calendars.ts";
import { answersOf, eventsOf, type Life } from "./log.ts";
import { registerOf } from "./marks.ts";
import { leaveRequestsOf } from "./requests.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Json = Record<string, unknown>;

export interface MadePupil {
  readonly pupil: Json & { readonly id: string };
  readonly calendar: CalendarName;
  readonly daysAway: readonly string[];
  readonly requests: readonly Json[];
}

export function madePupil(seed: number, words: Vocabulary): MadePupil {
  const random = new Random(`pupil ${seed} ${words.policy}`);
  const register = registerOf(random, words);
  const parents = random.pick([undefined, [], ["m"], ["m"], ["m", "f"], ["m", "f"], ["m", "f", "g"]]);
  const requests = random.percent(60) ? leaveRequestsOf(random, words) : [];
  const life: Life = {
    random,
    words,
    parents: parents ?? [],
    daysAway: register.daysAway,
    requests: requests.map(({ id }) => String(id)),
  };
  const yearGroup = random.between(0, 12);
  const pupil: Json & { readonly id: string } = {
    id: `P${seed}`,
    ...(random.percent(85) ? { dateOfBirth: bornFor(random, yearGroup) } : {}),
    ...(random.percent(90) ? { yearGroup } : {}),
    ...(random.percent(50) ? { registrationGroup: `${yearGroup}${random.pick(["A", "B"])}`, household: "H1" } : {}),
    ...enrolment(random),
    ...(random.percent(75) ? { flags: flags(random, words) } : {}),
    ...(parents === undefined
      ? {}
      : { parents: parents.map((id) => ({ id, ...(random.percent(70) ? { livesWith: random.percent(70) } : {}) })) }),
    ...(random.percent(97) ? { marks: register.marks } : {}),
    ...(random.percent(20) ? { lessonMarks: lessons(life) } : {}),
    ...(random.percent(20) ? { earlierSettings: earlier(random) } : {}),
    ...(random.percent(92) ? { events: eventsOf(life) } : {}),
    ...(random.percent(85) ? { answers: answersOf(life) } : {}),
    ...(requests.length > 0 ? { leaveRequests: requests } : {}),
    // A key nobody knows.
    ...(random.percent(2) ? { nickname: "Bo" } : {}),
  };
  const calendar = random.weighted<CalendarName>([
    [5, "threeTerms"],
    [3, "untidy"],
    [2, "sixTerms"],
  ]);
  return { pupil, calendar, daysAway: register.daysAway, requests };
}

/** Of the usual age for the year group, or near the ends of school age. */
function bornFor(random: Random, yearGroup: number): string {
  const year = 2024 - 5 - yearGroup + random.pick([0, 0, 0, 1, -1]);
  return `${year}-${random.pick(["01", "03", "04", "05", "08", "09", "12"])}-${random.pick(["01", "14", "31", "28"])}`
    .replace("-04-31", "-04-30")
    .replace("-09-31", "-09-30");
}

function enrolment(random: Random): Json {
  return random.weighted<Json>([
    [2, {}],
    [4, { enrolled: { from: "2023-09-04" } }],
    [3, { enrolled: { from: "2024-09-02" } }],
    [1, { enrolled: { from: "2024-11-14" } }],
    [1, { enrolled: { from: "2024-09-03", to: null } }],
    [1, { enrolled: { from: "2023-09-04", to: "2025-02-07" } }],
    [1, { enrolled: { to: "2025-05-23" } }],
    [1, { enrolled: { from: random.pick(weekdays), to: "2025-07-22" } }],
  ]);
}

function flags(random: Random, { flags: known }: Vocabulary): string[] {
  return [...known, "send", "sen"].filter(() => random.percent(30));
}

function lessons({ random, daysAway }: Life): Json[] {
  return Array.from({ length: random.pick([1, 8, 40]) }, () => ({
    date: daysAway.length > 0 && random.percent(50) ? random.pick(daysAway) : random.pick(weekdays),
    ...(random.percent(80) ? { lesson: random.pick<unknown>([1, "2", "3a"]) } : {}),
    ...(random.percent(70) ? { subject: random.pick(["mathematics", "art"]) } : {}),
    code: random.pick(["/", "\\", "L", "N", "O", "I", "?"]),
  }));
}

function earlier(random: Random): Json[] {
  const codes = () => random.pick(["/", "/", "/", "\\", "O", "I", "N", "?"]);
  const run = { from: "2024-09-03", marks: Array.from({ length: random.between(4, 90) }, codes) };
  const days = { "2023-11-06": ["O", "O"], "2024-11-04": [codes(), "O"], "2024-11-05": [codes(), codes()] };
  return random.pick<Json[]>([
    [{ name: "Example Infant School", from: "2024-09-02", to: "2024-11-13", marks: run }],
    [{ marks: days }],
    [{ to: "2024-12-20" }],
    [{ from: "2023-09-04", to: "2024-07-19", marks: days }, { marks: run }],
  ]);
}
