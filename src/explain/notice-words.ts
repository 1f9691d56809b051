import type { NoticeStanding, ParentNoticeStanding, Status } from "../decision/decision-types.ts";
import { tariffOn } from "../packs/tariff-on.ts";
import type { Threshold } from "../tariffs/notice-standing.ts";
import { sessionsBehind } from "../tariffs/notice-standing.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import { atSchoolAge, ofInWords } from "../words/class-words.ts";
import { listInWords, longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { quoted } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { anyWindowInWords, windowInWords } from "../words/window-words.ts";
import type { StatusLine } from "./explanation.ts";
import { statusLine } from "./session-words.ts";

/** How near a pupil is to a penalty notice being considered, with the sessions that count, and what a notice would be for each parent. */
export function noticeLines({ penaltyNotice }: Status, speaker: Speaker): StatusLine[] {
  const { place, policy } = speaker;
  const { tariff, threshold } = tariffOn(policy, "penaltyNotice", place.moment.day) ?? {};
  if (penaltyNotice === null || tariff === undefined || threshold == null) return [];
  const lines = [thresholdLine(penaltyNotice, threshold, speaker)];
  return [...lines, ...penaltyNotice.parents.flatMap((parent) => parentLines(parent, penaltyNotice, tariff))];
}

function thresholdLine(standing: NoticeStanding, threshold: Threshold, speaker: Speaker): StatusLine {
  const absence = `${ofInWords(threshold.of, speaker)}${atSchoolAge(threshold.compulsorySchoolAge, speaker)}`;
  const needed = amountInWords(threshold.sessions, "sessions");
  const behind = sessionsBehind(standing, threshold, speaker.place);
  const now = `${amountInWords(standing.sessions, "sessions")} of ${absence} ${windowInWords(threshold.window, speaker)}${daysOf(standing)}`;
  const text =
    standing.metOn === null
      ? `penalty notice: ${now}; one is considered at ${needed} ${anyWindowInWords(threshold.window, speaker)}`
      : `penalty notice: the point at which one is considered, ${needed} of ${absence} ${anyWindowInWords(threshold.window, speaker)}, was reached ${metInWords(standing)}; there are ${now}`;
  return statusLine(text, behind, speaker);
}

function daysOf({ window }: NoticeStanding): string {
  return window === null || window.from === null ? "" : ` (${longIsoDate(window.from)} to ${longIsoDate(window.to)})`;
}

function metInWords({ metOn, metAt }: NoticeStanding): string {
  return metOn === null ? "" : `on ${longIsoDate(metOn)}${metAt === null ? "" : ` (${sessionWords[metAt]})`}`;
}

/** What differs between parents: sessions an earlier notice has used, and which notice would be next. */
function parentLines(parent: ParentNoticeStanding, { sessions }: NoticeStanding, tariff: Tariff): StatusLine[] {
  const who = `the parent recorded as ${quoted(parent.parent ?? "")}`;
  const used =
    parent.sessions === sessions
      ? []
      : [`for ${who}, ${amountInWords(parent.sessions, "sessions")} count; the others were used by an earlier notice`];
  const next = parent.met ? [nextInWords(who, parent, tariff)] : [];
  return [...used, ...next].map((text) => statusLine(text));
}

function nextInWords(who: string, { next, counted, amounts }: ParentNoticeStanding, tariff: Tariff): string {
  const had = amountInWords(counted, "notices");
  if (next === null)
    return `${who} has had ${had} that count, so there is no further one${tariff.beyondLimit === undefined ? "" : `: ${tariff.beyondLimit}`}`;
  const steps = amounts.map(
    ({ amount, withinDays }) => `£${amount} if paid within ${amountInWords(withinDays, "days")}`,
  );
  return `a notice to ${who} would be the ${next} that counts: ${listInWords(steps, "or")}`;
}
