import type { NoticeStanding, ParentNoticeStanding, Status } from "../decision/decision-types.ts";
import type { CountParams } from "../facts/counting.ts";
import { dayOf } from "../kernel/dates.ts";
import { tariffOn } from "../packs/tariff-on.ts";
import type { Threshold } from "../tariffs/notice-standing.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import { atSchoolAge, ofInWords } from "../words/class-words.ts";
import { listInWords, longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { anyWindowInWords, windowInWords } from "../words/window-words.ts";
import type { StatusLine } from "./explanation.ts";
import { sessionsAt, sessionsInWords } from "./session-words.ts";
import { slotsInWindow, slotsUpTo } from "./window-slots.ts";

/** How near a pupil is to a penalty notice being considered, with the sessions that count, and what a notice would be for each parent. */
export function noticeLines({ penaltyNotice }: Status, speaker: Speaker): StatusLine[] {
  const { circumstances, policy } = speaker;
  const { tariff, threshold } = tariffOn(policy, "penaltyNotice", circumstances.moment.day) ?? {};
  if (penaltyNotice === null || tariff === undefined || threshold == null) return [];
  const lines = [thresholdLine(penaltyNotice, threshold, speaker)];
  return [...lines, ...penaltyNotice.parents.flatMap((parent) => parentLines(parent, penaltyNotice, tariff))];
}

function thresholdLine(standing: NoticeStanding, threshold: Threshold, speaker: Speaker): StatusLine {
  const absence = `${ofInWords(threshold.of, speaker)}${atSchoolAge(threshold.compulsorySchoolAge, speaker)}`;
  const needed = amountInWords(threshold.sessions, "sessions");
  const slots = slotsBehind(standing, threshold, speaker);
  const now = `${amountInWords(standing.sessions, "sessions")} of ${absence} ${windowInWords(threshold.window, speaker)}${daysOf(standing)}`;
  const text =
    standing.metOn === null
      ? `penalty notice: ${now}; one is considered at ${needed} ${anyWindowInWords(threshold.window, speaker)}`
      : `penalty notice: the point at which one is considered, ${needed} of ${absence} ${anyWindowInWords(threshold.window, speaker)}, was reached ${metInWords(standing)}; there are ${now}`;
  return { sentence: sentence(text), details: sessionsInWords(slots, speaker), sessions: sessionsAt(slots, speaker) };
}

function daysOf({ window }: NoticeStanding): string {
  return window === null || window.from === null ? "" : ` (${longIsoDate(window.from)} to ${longIsoDate(window.to)})`;
}

function metInWords({ metOn, metAt }: NoticeStanding): string {
  return metOn === null ? "" : `on ${longIsoDate(metOn)}${metAt === null ? "" : ` (${sessionWords[metAt]})`}`;
}

/** The sessions that reached the threshold, where it was reached; otherwise those that count now. */
function slotsBehind({ metOn, metAt }: NoticeStanding, threshold: Threshold, { circumstances }: Speaker) {
  const params: CountParams = {
    of: threshold.of,
    window: threshold.window,
    compulsorySchoolAge: threshold.compulsorySchoolAge,
  };
  const slot = metOn === null ? null : circumstances.view.history.timetable.slotOf(dayOf(metOn), metAt ?? "PM");
  return slot === null ? slotsInWindow(params, circumstances) : slotsUpTo(slot, params, circumstances);
}

/** What differs between parents: sessions an earlier notice has used, and which notice would be next. */
function parentLines(parent: ParentNoticeStanding, { sessions }: NoticeStanding, tariff: Tariff): StatusLine[] {
  const who = `the parent recorded as ${quoted(parent.parent ?? "")}`;
  const used =
    parent.sessions === sessions
      ? []
      : [`for ${who}, ${amountInWords(parent.sessions, "sessions")} count; the others were used by an earlier notice`];
  const next = parent.met ? [nextInWords(who, parent, tariff)] : [];
  return [...used, ...next].map((text) => ({ sentence: sentence(text), details: [], sessions: [] }));
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
