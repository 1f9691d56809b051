import type { EvaluateInput } from "../decision/evaluate.ts";
import { uniqueBy } from "../decision/merge.ts";
import type { ExplainOptions } from "../explain/explain.ts";
import { openDecision } from "../explain/open-decision.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Policy } from "../packs/policy.ts";
import { quoted } from "../words/readable.ts";
import { type Speaker, speakerFor } from "../words/speaker.ts";
import { everySession } from "./every-session.ts";
import { type Future, futureOf } from "./future.ts";
import { leavingWindow } from "./leaving-window.ts";
import { moreSessions } from "./more-sessions.ts";
import type { NearMiss, NearMisses } from "./near-miss.ts";
import { withOutcome } from "./near-miss-words.ts";
import { type Turnable, turnables } from "./turnable.ts";
import { turningLeaf } from "./turning-leaf.ts";

/**
 * Says what sessions to come would change, both ways and exactly: how many more absences reach a threshold and by which day, until when
 * full attendance brings a rate where it should be, what can no longer be reached this year, and when sessions leave a rolling window.
 * Each claim has been tried out on the rule: it turns as said, and with one session less it does not. Rules that more than one
 * comparison would have to turn, or that speak of one absence, a request or a group, are left out.
 *
 * @param given a policy from `loadPack`, or several of one school from `loadPolicies`
 * @param input the school's calendar and the pupil, as in a school file; the sessions to come are the calendar's
 * @param options.asOf the day (that whole day) or local date and time asked about; nothing later is read
 * @param options.rule a rule, a ladder or a stage of it (`ladder/stage`), to hear of that alone
 * @returns the nearest first, each with a sentence; sessions are counted in sessions, rates in percent
 * @example
 * nearMisses(policy, { calendar, pupil }, { asOf: "2024-09-09", rule: "consider-penalty-notice" }).misses[0] // { kind: "moreSessions", sessions: 9, by: "2024-11-22", now: 1, needed: 10 }
 */
export function nearMisses(given: Policy, input: EvaluateInput, { asOf, rule }: ExplainOptions): NearMisses {
  const opened = openDecision(given, input, asOf);
  if (!opened.ok) {
    const pupil = isRecord(input.pupil) && typeof input.pupil["id"] === "string" ? input.pupil["id"] : "";
    return { pupil, asOf, misses: [], diagnostics: opened.diagnostics };
  }
  const { decided, policy } = opened;
  const speaker = speakerFor(policy, decided.place);
  const future = futureOf(policy, given, decided.place);
  const candidates = turnables(policy, decided, speaker.titles).filter((one) => isAskedAbout(one, rule));
  const found = future === null ? [] : candidates.flatMap((one) => missesOf(one, future, speaker));
  return {
    pupil: decided.decision.pupil,
    asOf: decided.decision.asOf,
    misses: inOrder(together(found)),
    diagnostics: decided.decision.diagnostics,
  };
}

function isAskedAbout({ rule: { id } }: Turnable, asked: string | undefined): boolean {
  return asked === undefined || id === asked || id.startsWith(`${asked}/`);
}

/** A near miss, and the parent it is about. */
interface Found {
  readonly miss: NearMiss;
  readonly parent: string | null;
}

function missesOf(turnable: Turnable, future: Future, everywhere: Speaker): Found[] {
  const { subject } = turnable;
  const place = future.now.about(subject);
  const speaker = { ...everywhere, place };
  const misses = turnable.leaves.flatMap((trace): NearMiss[] => {
    const leaf = turningLeaf(trace, speaker);
    if (leaf === null) return [];
    if (leaf.kind === "rate") return everySession(turnable, leaf, future, speaker);
    const more = moreSessions(turnable, leaf, future, speaker);
    // That sessions leave the window matters where some more would turn the rule, or where leaving turns it.
    const leaving = leavingWindow(turnable, leaf, future, speaker).filter((miss) => miss.turns || more !== null);
    return [...(more === null ? [] : [more]), ...leaving];
  });
  return misses.map((miss) => ({ miss, parent: subject.kind === "parent" ? (subject.parent?.id ?? null) : null }));
}

/** What is the same for several rules or parents is said once; what is not about all the parents says whose it is. */
function together(found: readonly Found[]): NearMiss[] {
  const parents = new Set(found.flatMap(({ parent }) => parent ?? []));
  const byRules = grouped(found, ({ miss, parent }) => JSON.stringify([{ ...miss, rules: [] }, parent])).map(
    (group) => ({
      group,
      rules: uniqueBy(
        group.flatMap(({ miss }) => miss.rules),
        ({ id }) => id,
      ),
    }),
  );
  return grouped(byRules, ({ group, rules }) => JSON.stringify([{ ...group[0]?.miss, rules }])).flatMap((alike) => {
    const [first] = alike;
    const miss = first?.group[0]?.miss;
    const own = alike.flatMap(({ group }) => group[0]?.parent ?? []);
    if (first === undefined || miss === undefined) return [];
    const told = { ...miss, rules: first.rules, parents: own };
    const whose =
      own.length === 0 || own.length === parents.size
        ? ""
        : ` (This is about the parent recorded as ${own.map(quoted).join(" and ")}.)`;
    return [{ ...told, sentence: `${withOutcome(told)}${whose}` }];
  });
}

function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

const kinds: readonly NearMiss["kind"][] = [
  "moreSessions",
  "missingAll",
  "attendingAll",
  "leavingWindow",
  "outOfReach",
];

/** What is nearest comes first; what is out of reach comes last. */
function inOrder(misses: readonly NearMiss[]): NearMiss[] {
  const keyed = misses.map((miss) => ({
    miss,
    key: `${kinds.indexOf(miss.kind)} ${distance(miss)} ${miss.rules[0]?.id ?? ""}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ miss }) => miss);
}

function distance(miss: NearMiss): string {
  if (miss.kind === "outOfReach" || miss.kind === "leavingWindow")
    return miss.kind === "outOfReach" ? miss.until : miss.on;
  return String(miss.sessions).padStart(5, "0");
}
