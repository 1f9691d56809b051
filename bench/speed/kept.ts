/**
 * Pupil-years with a kept case log: the year lived through with 0.2.0, what it required done some days late, and what families and the
 * school told each other. Made once for each policy, kept as JSON beside the old build: both sides, and every run, read the same.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Replayed, Side } from "../compare/library.ts";
import { dayAfter } from "../compare/made/calendars.ts";
import { Random } from "../compare/random.ts";

export const YEAR = { from: "2024-09-02", to: "2025-07-22" };
export const PUPILS = 1000;

interface Pupil {
  readonly id: string;
  readonly marks: readonly { readonly date: string; readonly code: string }[];
  events: Event[];
}

interface Event {
  readonly date: string;
  readonly type: string;
  readonly parent?: string;
  readonly about?: string;
}

export interface KeptSchool {
  readonly calendar: unknown;
  readonly pupils: readonly Pupil[];
}

/** The path of the file; the made-up school is taken from the old commit, so that a later change of it does not move the figures. */
export async function keptSchool(baseline: string, old: Side, pack: string): Promise<string> {
  const path = join(baseline, "kept", `${pack}.json`);
  if (existsSync(path)) return path;
  process.stderr.write(`making ${PUPILS} pupil-years with a kept case log for ${pack} (once)\n`);
  const school = await madeUp(baseline, old, pack);
  const { pupils } = old.library.replayAll(old.policy(pack), school, YEAR);
  const required = new Map(pupils.map(({ pupil, actions }) => [pupil, actions]));
  for (const pupil of school.pupils) {
    const random = new Random(`log ${pack} ${pupil.id}`);
    const events = [
      ...pupil.events,
      ...(required.get(pupil.id) ?? []).flatMap((action) => done(action, random)),
      ...messages(pupil, random),
    ];
    pupil.events = events.filter(({ date }) => date <= YEAR.to).sort((a, b) => (a.date < b.date ? -1 : 1));
  }
  mkdirSync(join(baseline, "kept"), { recursive: true });
  writeFileSync(path, JSON.stringify(school));
  return path;
}

async function madeUp(baseline: string, old: Side, pack: string): Promise<KeptSchool> {
  const { syntheticSchool } = (await importOld(baseline, "examples/synthetic-school/school.ts")) as {
    syntheticSchool: (phase: string, asOf: string, seed: number) => KeptSchool;
  };
  const phase = old.policy(pack).pack.phase ?? "primary";
  const schools = [syntheticSchool(phase, YEAR.to, 2024)];
  const made = () =>
    schools.flatMap(({ pupils }, index) => pupils.map((one) => ({ ...one, id: `${index}-${one.id}` })));
  while (made().length < PUPILS) schools.push(syntheticSchool(phase, YEAR.to, 2024 + schools.length));
  // A hundred of them are a fair sample, so that a quick run sees every year group.
  const random = new Random("order");
  return { calendar: schools[0]?.calendar, pupils: random.shuffled(made()).slice(0, PUPILS) };
}

/** What the log says of a required action: done up to four days late; one in ten was forgotten. */
function done({ action, rules, force, for: subject, on }: Replayed, random: Random): Event[] {
  if (force === "may" || action === "amend-mark" || random.percent(10)) return [];
  const date = dayAfter(on, random.pick([0, 0, 1, 1, 2, 4]));
  if (action === "close-ladder") return [{ date, type: "ladder-closed", about: rules[0]?.split("/")[0] ?? "" }];
  const concerns = subject === null ? {} : /^\d{4}-|^R/.test(subject) ? { about: subject } : { parent: subject };
  // What a person considers ends in a notice, or in nothing.
  if (action === "consider-penalty-notice")
    return random.percent(40) ? [{ date, type: "penalty-notice-issued", ...concerns }] : [];
  if (action === "consider-notice-to-improve")
    return random.percent(40) ? [{ date, type: "notice-to-improve-issued", ...concerns }] : [];
  return [{ date, type: action === "refuse-leave" ? "leave-refused" : action, ...concerns }];
}

/** A message or a call about most absences, on the day or the day after. */
function messages({ marks }: Pupil, random: Random): Event[] {
  const away = [...new Set(marks.filter(({ code }) => "INOGCMS".includes(code)).map(({ date }) => date))];
  const first = away.filter((date, index) => index === 0 || (away[index - 1] ?? "") < dayAfter(date, -3));
  return first.flatMap((about): Event[] => {
    if (random.percent(25)) return [];
    const type = random.pick(["message-received", "message-received", "contact-made"]);
    return [{ date: dayAfter(about, random.below(2)), type, about }];
  });
}

/** The thirty conditions of `bench/policy.ts` as a pack of its own, as the old commit has them. */
export async function thirtyConditions(baseline: string): Promise<string> {
  const path = join(baseline, "kept", "thirty-conditions.pack.json");
  if (existsSync(path)) return path;
  const { benchPolicy } = (await importOld(baseline, "bench/policy.ts")) as {
    benchPolicy: () => { readonly pack: { readonly rules: readonly { readonly id: string }[] } };
  };
  const base = JSON.parse(readFileSync(join(baseline, "rules/england-2024.json"), "utf8")) as {
    readonly rules: readonly { readonly id: string }[];
    readonly ladders?: readonly { readonly id: string }[];
  };
  const inherited = [...base.rules, ...(base.ladders ?? [])].map(({ id }) => id);
  const pack = {
    ...{ id: "bench", title: "Thirty rules", version: "1.0.0", extends: "england-2024" },
    without: inherited.map((id) => ({ id, why: "not measured" })),
    rules: benchPolicy().pack.rules.filter(({ id }) => !inherited.includes(id)),
  };
  mkdirSync(join(baseline, "kept"), { recursive: true });
  writeFileSync(path, JSON.stringify(pack));
  return path;
}

async function importOld(baseline: string, file: string): Promise<unknown> {
  return import(pathToFileURL(join(baseline, file)).href);
}
