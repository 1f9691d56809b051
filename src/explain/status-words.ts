import type { SessionClass } from "../codes/classes.ts";
import type { Decision, LadderStanding, Status } from "../decision/decision-types.ts";
import { resolve } from "../facts/events.ts";
import { sessionsIn } from "../record/measure.ts";
import type { Evidence } from "../record/reading.ts";
import { academicYear } from "../record/window-kind.ts";
import { listInWords, longIsoDate } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { quoted } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import type { ExplainedStatus, StatusLine } from "./explanation.ts";
import { noticeLines } from "./notice-words.ts";
import { statusLine } from "./session-words.ts";

/** Where a pupil stands, in sentences, each with the sessions it counts. */
export function explainedStatus({ status }: Decision, speaker: Speaker): ExplainedStatus {
  const lines = [
    ...rollLine(status, speaker),
    attendanceLine(status),
    ...absenceLines(status, speaker),
    ...lateLines(status, speaker),
    ...gapLines(status),
    ...persistentLines(status),
    ...bandLines(status, speaker),
    ...noticeLines(status, speaker),
    ...ladderLines(status, speaker),
  ];
  return { lines, figures: status };
}

function rollLine({ onRoll }: Status, { place }: Speaker): StatusLine[] {
  if (onRoll) return [];
  const { from, to } = place.pupil.enrolled ?? {};
  const left = to != null && place.view.history.register.onRollTo < place.moment.day;
  if (left) return [statusLine(`the pupil left the school; the last day on roll was ${longIsoDate(to)}`)];
  return [
    statusLine(
      from === undefined ? "the pupil is not on roll" : `the pupil is not on roll before ${longIsoDate(from)}`,
    ),
  ];
}

function attendanceLine({ attendance, window }: Status): StatusLine {
  const days =
    window.from === null || window.to === null ? "" : ` (${longIsoDate(window.from)} to ${longIsoDate(window.to)})`;
  if (attendance.percent === null)
    return statusLine(`no session this academic year${days} counts towards attendance yet`);
  const share = `${attendance.attended} of ${amountInWords(attendance.possible, "possible sessions")} attended`;
  return statusLine(`attendance this academic year${days} is ${attendance.percent}%: ${share}`);
}

function absenceLines({ absence }: Status, speaker: Speaker): StatusLine[] {
  if (absence.total === 0) return [statusLine("no session was missed this academic year")];
  const kinds = `${absence.authorised} authorised and ${absence.unauthorised} unauthorised`;
  const text = `${amountInWords(absence.total, "sessions")} missed this academic year (${absence.percent ?? 0}%): ${kinds}`;
  return [statusLine(text, sessionsOf("absent", speaker), speaker)];
}

function lateLines({ late }: Status, speaker: Speaker): StatusLine[] {
  if (late === 0) return [];
  const text = `late for ${amountInWords(late, "sessions")} this academic year`;
  return [statusLine(text, sessionsOf("late", speaker), speaker)];
}

function gapLines({ missing }: Status): StatusLine[] {
  return missing === 0
    ? []
    : [
        statusLine(
          `${amountInWords(missing, "sessions")} this academic year have no mark and are left out of these figures`,
        ),
      ];
}

function persistentLines({ persistentAbsence, severeAbsence }: Status): StatusLine[] {
  if (severeAbsence === true) return [statusLine("this counts as severe absence, and so as persistent absence too")];
  if (persistentAbsence === true) return [statusLine("this counts as persistent absence")];
  return persistentAbsence === false ? [statusLine("this does not count as persistent absence")] : [];
}

/** The bands of the policy's own; those that only say persistent or severe absence have been said. */
function bandLines({ bands }: Status, { policy, titles }: Speaker): StatusLine[] {
  return policy.bands.flatMap(({ set }) => {
    const standing = bands[set.id];
    if (standing === null || standing === undefined || set.bands.some((band) => band.status !== undefined)) return [];
    const names = [standing].flat().map((band) => quoted(titles.band(set.id, band)));
    return [statusLine(`${titles.bandSet(set.id)}: ${listInWords(names)}`)];
  });
}

function ladderLines({ ladders }: Status, { policy, titles }: Speaker): StatusLine[] {
  return policy.ladders.flatMap(({ ladder }) => {
    const standing = ladders[ladder.id];
    return standing?.stage == null ? [] : [statusLine(ladderText(ladder.id, standing.stage, standing, titles))];
  });
}

function ladderText(
  ladder: string,
  stage: string,
  { since, reviewOn }: LadderStanding,
  titles: Speaker["titles"],
): string {
  const from = since === null ? "" : ` since ${longIsoDate(since)}`;
  const review = reviewOn === null ? "" : `, to be reviewed on ${longIsoDate(reviewOn)}`;
  return `${titles.ladder(ladder)}: at the stage ${quoted(titles.stage(ladder, stage))}${from}${review}`;
}

function sessionsOf(of: SessionClass, { place }: Speaker): Evidence {
  const span = resolve(academicYear, place);
  const { history } = place.view;
  return "missing" in span ? {} : sessionsIn(history, history.counted(of), span.fromSlot, span.toSlot);
}
