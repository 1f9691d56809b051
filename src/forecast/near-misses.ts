import type { EvaluateInput } from "../decision/evaluate.ts";
import { uniqueBy } from "../decision/merge.ts";
import type { ExplainOptions } from "../explain/explain.ts";
import { openDecision } from "../explain/open-decision.ts";
import { grouped, sortedBy } from "../kernel/grouping.ts";
import type { Policy } from "../packs/policy.ts";
import { quoted } from "../words/readable.ts";
import { type Speaker, speakerFor, speakingOf } from "../words/speaker.ts";
import { everySession } from "./every-session.ts";
import { type Future, futureOf } from "./future.ts";
import { leavingWindow } from "./leaving-window.ts";
import { moreSessions } from "./more-sessions.ts";
import type { NearMiss, NearMisses } from "./near-miss.ts";
import { withOutcome } from "./near-miss-words.ts";
import { trialOf } from "./trial.ts";
import { type Turnable, turnables } from "./turnable.ts";

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
  if (!opened.ok) return { pupil: opened.id, asOf, misses: [], diagnostics: opened.diagnostics };
  const { decided, policy } = opened;
  const speaker = speakerFor(policy, decided.place);
  const future = futureOf(policy, given, decided.place);
  const candidates = turnables(policy, decided, speaker.titles).filter((one) => isAskedAbout(one, rule));
  const found = future === null ? [] : candidates.flatMap((one) => missesOf(one, future, speaker));
  return {
    pupil: decided.decision.pupil,
    asOf: decided.decision.asOf,
    misses: sortedBy(together(found), order),
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
  const speaker = speakingOf(everywhere, future.now.about(subject));
  const misses = turnable.leaves.flatMap((trace): NearMiss[] => {
    const trial = trialOf(turnable, trace, future, speaker);
    if (trial === null) return [];
    if (trial.kind === "rate") return everySession(trial);
    const more = moreSessions(trial);
    // That sessions leave the window matters where some more would turn the rule, or where leaving turns it.
    const leaving = leavingWindow(trial).filter((miss) => miss.turns || more !== null);
    return [...(more === null ? [] : [more]), ...leaving];
  });
  return misses.map((miss) => ({ miss, parent: subject.kind === "parent" ? (subject.parent?.id ?? null) : null }));
}

/** What is the same for several rules or parents is said once; what is not about all the parents says whose it is. */
function together(found: readonly Found[]): NearMiss[] {
  const parents = new Set(found.flatMap(({ parent }) => parent ?? []));
  const same = grouped(found, ({ miss, parent }) => JSON.stringify([{ ...miss, rules: [] }, parent]));
  const merged = [...same.values()].flatMap((group): Found[] => {
    const all = group.flatMap(({ miss }) => miss.rules);
    const rules = uniqueBy(all, ({ id }) => id);
    return group.slice(0, 1).map(({ miss, parent }) => ({ miss: { ...miss, rules }, parent }));
  });
  return [...grouped(merged, ({ miss }) => JSON.stringify(miss)).values()].flatMap((alike) => {
    const own = alike.flatMap(({ parent }) => parent ?? []);
    const isOfAll = own.length === 0 || own.length === parents.size;
    const whose = isOfAll ? "" : ` (This is about the parent recorded as ${own.map(quoted).join(" and ")}.)`;
    return alike.slice(0, 1).map(({ miss }) => {
      const told = { ...miss, parents: own };
      return { ...told, sentence: `${withOutcome(told)}${whose}` };
    });
  });
}

const kinds: readonly NearMiss["kind"][] = [
  "moreSessions",
  "missingAll",
  "attendingAll",
  "leavingWindow",
  "outOfReach",
];

/** What is nearest comes first; what is out of reach comes last. */
function order(miss: NearMiss): string {
  const date = miss.kind === "outOfReach" ? miss.until : miss.kind === "leavingWindow" ? miss.on : null;
  const distance = date ?? ("sessions" in miss ? String(miss.sessions).padStart(5, "0") : "");
  return `${kinds.indexOf(miss.kind)} ${distance} ${miss.rules[0]?.id ?? ""}`;
}
