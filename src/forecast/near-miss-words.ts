import type { Slot } from "../calendar/timetable.ts";
import { datesInWords } from "../explain/session-words.ts";
import { atSchoolAge, ofInWords } from "../words/class-words.ts";
import { listInWords, longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { capitalised, quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { windowInWords } from "../words/window-words.ts";
import type { EverySession, LeavingWindow, MissedRule, MoreSessions, NearMiss, OutOfReach } from "./near-miss.ts";
import { type CountTrial, type RateTrial, rates } from "./trial.ts";

type Claim<T> = Omit<T, "kind" | "rules" | "parents" | "sentence">;

/** "2 more sessions of unauthorised absence by 14 March 2025 would make 10 in the last 10 school weeks (8 now)" */
export function moreSessionsInWords(
  { sessions, by, needed, now }: Claim<MoreSessions>,
  { params, speaker }: CountTrial,
): string {
  const more = `${sessions} more ${sessions === 1 ? "session" : "sessions"} of ${countedInWords(params, speaker)}`;
  return `${more} by ${longIsoDate(by)} would make ${needed} ${windowInWords(params.window, speaker)} (${now} now)`;
}

function countedInWords({ of, compulsorySchoolAge }: CountTrial["params"], speaker: Speaker): string {
  return `${ofInWords(of, speaker)}${atSchoolAge(compulsorySchoolAge, speaker)}`;
}

function rateName({ fact, of, window, speaker }: RateTrial): string {
  const name = fact === "attendancePercent" ? "attendance" : ofInWords(of ?? "absent", speaker);
  return `${name} ${windowInWords(window, speaker)}`;
}

/** "Attending every session until 3 February 2025 (morning), 14 sessions, would bring attendance this academic year to 96%" */
export function everySessionInWords(
  { kind, until, session, sessions, percent }: Claim<EverySession> & Pick<EverySession, "kind">,
  trial: RateTrial,
): string {
  const stretch = `until ${longIsoDate(until)} (${sessionWords[session]}), ${amountInWords(sessions, "sessions")}`;
  const doing = kind === "attendingAll" ? "attending" : "missing";
  return `${doing} every session ${stretch}, would bring ${rateName(trial)} to ${percent}%`;
}

/** "Attendance this academic year can no longer reach 90%, even with full attendance: at best it would be 87.3% on 22 July 2025" */
export function outOfReachInWords(
  { percent, until, needed, turnsAtLimit }: Claim<OutOfReach> & { readonly turnsAtLimit: boolean },
  trial: RateTrial,
): string {
  const verb = rates[trial.fact][turnsAtLimit ? "at" : "over"];
  const best = `at best it would be ${percent}% on ${longIsoDate(until)}`;
  return `${capitalised(rateName(trial))} can no longer ${verb} ${needed}%, even with full attendance: ${best}`;
}

/** "On 21 March 2025 2 sessions of unauthorised absence, of 9 January 2025, leave the last 10 school weeks; if none is added, 6 of 8 then count" */
export function leavingInWords(
  { on, before, after }: Claim<LeavingWindow>,
  leaving: readonly Slot[],
  { params, speaker }: CountTrial,
): string {
  const dates = datesInWords(leaving, speaker.place.view.history.timetable);
  const what = `${amountInWords(leaving.length, "sessions")} of ${countedInWords(params, speaker)}, of ${dates},`;
  const window = windowInWords(params.window, speaker).replace(/^in /, "");
  const rest = after === 0 ? "none then counts" : `${after} of ${before} then ${after === 1 ? "counts" : "count"}`;
  return `on ${longIsoDate(on)} ${what} ${leaving.length === 1 ? "leaves" : "leave"} ${window}; if none is added, ${rest}`;
}

/** The whole sentence: what happens, and what becomes of the rules by it. */
export function withOutcome(miss: NearMiss): string {
  const { kind, sentence: opening } = miss;
  const titled = (applies: boolean) => miss.rules.filter((rule) => rule.applies === applies).map(titleOf);
  const [staying, others] = [titled(true), titled(false)];
  if (kind === "outOfReach") {
    const outcomes = [
      ...outcome(staying, staying.length === 1 ? "goes on applying" : "go on applying"),
      ...outcome(others, "cannot come to apply"),
    ];
    return [opening, ...outcomes].map(sentence).join(" ");
  }
  if (kind === "leavingWindow" && !miss.turns)
    return sentence(`${opening} towards ${listInWords([...others, ...staying])}`);
  const outcomes = [...outcome(others, "would then apply"), ...outcome(staying, "would then no longer apply")];
  return sentence(`${opening}: ${outcomes.join("; ")}`);
}

function titleOf({ title }: MissedRule): string {
  return quoted(title);
}

function outcome(titles: readonly string[], verb: string): string[] {
  return titles.length === 0 ? [] : [`${listInWords(titles)} ${verb}`];
}
