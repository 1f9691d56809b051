import type { Slot } from "../calendar/timetable.ts";
import { datesInWords } from "../explain/session-words.ts";
import { atSchoolAge, ofInWords } from "../words/class-words.ts";
import { listInWords, longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { capitalised, quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { windowInWords } from "../words/window-words.ts";
import type { EverySession, LeavingWindow, MoreSessions, NearMiss, OutOfReach } from "./near-miss.ts";
import type { CountLeaf, RateLeaf } from "./turning-leaf.ts";

type Claim<T> = Omit<T, "kind" | "rules" | "parents" | "sentence">;

/** "2 more sessions of unauthorised absence by 14 March 2025 would make 10 in the last 10 school weeks (8 now)" */
export function moreSessionsInWords(claim: Claim<MoreSessions>, { params }: CountLeaf, speaker: Speaker): string {
  const more = `${claim.sessions} more ${claim.sessions === 1 ? "session" : "sessions"} of ${countedInWords(params, speaker)}`;
  const window = windowInWords(params.window, speaker);
  return `${more} by ${longIsoDate(claim.by)} would make ${claim.needed} ${window} (${claim.now} now)`;
}

function countedInWords({ of, compulsorySchoolAge }: CountLeaf["params"], speaker: Speaker): string {
  return `${ofInWords(of, speaker)}${atSchoolAge(compulsorySchoolAge, speaker)}`;
}

function rateName({ fact, of, window }: RateLeaf, speaker: Speaker): string {
  const name = fact === "attendancePercent" ? "attendance" : ofInWords(of ?? "absent", speaker);
  return `${name} ${windowInWords(window, speaker)}`;
}

/** "Attending every session until 3 February 2025 (morning), 14 sessions, would bring attendance this academic year to 96%" */
export function everySessionInWords(
  claim: Claim<EverySession> & Pick<EverySession, "kind">,
  leaf: RateLeaf,
  speaker: Speaker,
): string {
  const until = `until ${longIsoDate(claim.until)} (${sessionWords[claim.session]}), ${amountInWords(claim.sessions, "sessions")}`;
  const doing = claim.kind === "attendingAll" ? "attending" : "missing";
  return `${doing} every session ${until}, would bring ${rateName(leaf, speaker)} to ${claim.percent}%`;
}

/** How a rate would have to stand to turn a comparison. */
const reach = {
  attendancePercent: { over: "rise above", at: "reach" },
  absencePercent: { over: "fall below", at: "come down to" },
} as const;

/** "Attendance this academic year can no longer reach 90%, even with full attendance: at best it would be 87.3% on 22 July 2025" */
export function outOfReachInWords(claim: Claim<OutOfReach>, leaf: RateLeaf, speaker: Speaker): string {
  const turnsAtLimit = leaf.limit !== null && leaf.holdsFor({ kind: "known", value: leaf.limit }) !== leaf.trace.truth;
  const verb = reach[leaf.fact][turnsAtLimit ? "at" : "over"];
  const name = capitalised(rateName(leaf, speaker));
  const best = `at best it would be ${claim.percent}% on ${longIsoDate(claim.until)}`;
  return `${name} can no longer ${verb} ${claim.needed}%, even with full attendance: ${best}`;
}

/** "On 21 March 2025 2 sessions of unauthorised absence, of 9 January 2025, leave the last 10 school weeks; if none is added, 6 of 8 then count" */
export function leavingInWords(
  claim: Claim<LeavingWindow>,
  leaving: readonly Slot[],
  { params }: CountLeaf,
  speaker: Speaker,
): string {
  const { timetable } = speaker.place.view.history;
  const what = `${amountInWords(leaving.length, "sessions")} of ${countedInWords(params, speaker)}, of ${datesInWords(leaving, timetable)},`;
  const verb = leaving.length === 1 ? "leaves" : "leave";
  const window = windowInWords(params.window, speaker).replace(/^in /, "");
  const rest =
    claim.after === 0
      ? "none then counts"
      : `${claim.after} of ${claim.before} then ${claim.after === 1 ? "counts" : "count"}`;
  return `on ${longIsoDate(claim.on)} ${what} ${verb} ${window}; if none is added, ${rest}`;
}

/** The whole sentence: what happens, and what becomes of the rules by it. */
export function withOutcome(miss: NearMiss): string {
  const { kind, sentence: opening } = miss;
  const staying = miss.rules.filter(({ applies }) => applies).map(({ title }) => quoted(title));
  const others = miss.rules.filter(({ applies }) => !applies).map(({ title }) => quoted(title));
  if (kind === "outOfReach") {
    const outcomes = [
      one(staying, "goes on applying", "go on applying"),
      one(others, "cannot come to apply", "cannot come to apply"),
    ];
    return [opening, ...outcomes.flatMap((text) => text ?? [])].map(sentence).join(" ");
  }
  if (kind === "leavingWindow" && !miss.turns) {
    return sentence(`${opening} towards ${listInWords([...others, ...staying])}`);
  }
  const outcomes = [
    one(others, "would then apply", "would then apply"),
    one(staying, "would then no longer apply", "would then no longer apply"),
  ];
  return sentence(`${opening}: ${outcomes.flatMap((text) => text ?? []).join("; ")}`);
}

function one(titles: readonly string[], singular: string, plural: string): string | null {
  return titles.length === 0 ? null : `${listInWords(titles)} ${titles.length === 1 ? singular : plural}`;
}
