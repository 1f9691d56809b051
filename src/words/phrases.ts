import { catalogue, type FactName } from "../facts/catalogue.ts";
import { periodInWords, unitInWords } from "./number-words.ts";
import { uncapitalised } from "./readable.ts";
import type { Spoken } from "./spoken.ts";

type Words = string | ((call: Spoken) => string);

/** A fact with a figure: what the figure is of, and the unit it is told in where that is not the fact's own. */
interface FigurePhrase {
  readonly figure: Words;
  readonly unit?: Words;
}

/** A fact that is so or is not: what it says, and the contrary where a "not" does not make it. */
interface YesOrNoPhrase {
  readonly yes: Words;
  readonly no?: Words;
}

/**
 * How each fact is put into words. A fact that is not listed is told by its own title and unit, so a new fact needs no line here; a line
 * says it better.
 */
const phrases: Readonly<Partial<Record<FactName, FigurePhrase | YesOrNoPhrase>>> = {
  sessions: { figure: (call) => `${call.of("absent")}${call.aside}${call.window}` },
  days: { figure: (call) => `${call.of("absent")}${call.aside}${call.window}` },
  weeks: { figure: (call) => `school weeks with ${call.of("away")}${call.aside}${call.window}` },
  spells: { figure: (call) => `separate occasions of ${call.of("away")}${call.aside}${call.window}` },
  currentRun: { figure: (call) => `unbroken run of ${call.of("away")} up to now${call.window}`, unit: unitAsked },
  longestRun: { figure: (call) => `longest unbroken run of ${call.of("away")}${call.window}`, unit: unitAsked },
  attendancePercent: { figure: (call) => `attendance${call.window}` },
  attendanceChange: { figure: (call) => `change from attendance${call.from} to attendance${call.window}` },
  absencePercent: { figure: (call) => `${call.of("absent")}${call.window}` },
  percent: { figure: (call) => `${call.of("absent")} as a share of ${call.outOf}${call.window}` },
  minutesLate: { figure: (call) => `minutes of ${call.of("late")}${call.window}` },
  weekdayShare: { figure: (call) => `share of ${call.of("away")}${call.window} that fell on ${call.weekdays}` },
  eventCount: { figure: (call) => `${call.event} on record${call.outcome}${call.window}`, unit: "times" },
  eventOutcome: { figure: (call) => `outcome of the latest ${call.event}` },
  timeSince: { figure: (call) => `time since ${call.datedEvent}`, unit: unitAsked },
  stage: { figure: (call) => `stage of ${call.titled("ladder", "ladder")}` },
  band: { figure: (call) => `band of ${call.titled("set", "bandSet")}` },
  answer: { figure: (call) => `the answer to ${call.titled("id", "question")}` },
  yearGroup: { figure: "year group" },
  flag: {
    yes: (call) => `the pupil's record says ${call.titled("name", "flag")}`,
    no: (call) => `the pupil's record does not say ${call.titled("name", "flag")}`,
  },
  compulsorySchoolAge: { yes: "the pupil is of compulsory school age" },
  withinPeriod: {
    yes: (call) => `the day lies in the period ${call.titled("name", "period")}`,
    no: (call) => `the day does not lie in the period ${call.titled("name", "period")}`,
  },
  schoolDaysLeft: { figure: (call) => `time left of the ${periodInWords(call.text("in"))}` },
  lessons: { figure: (call) => `${call.of("attended")} counted in lessons${call.lesson}${call.window}` },
  lessonPercent: { figure: (call) => `${call.of("attended")} counted in lessons${call.lesson}${call.window}` },
  target: { figure: "the school's attendance target" },
  "absence.day": { figure: (call) => `day of the absence${call.codes}`, unit: "" },
  "absence.schoolDays": { figure: (call) => `whole school days missed in this absence${call.codes}` },
  "absence.sessions": { figure: (call) => `sessions of this absence${call.codes}${call.window}` },
  "absence.ongoing": { yes: "the pupil is still away", no: "the pupil is back at school" },
  "absence.explained": { yes: "the absence is explained" },
  "absence.evidenced": {
    yes: "evidence for the absence has been received",
    no: "no evidence for the absence has been received",
  },
  "absence.notified": {
    yes: "the family told the school of the absence",
    no: "the family has not told the school of the absence",
  },
  "absence.reason": { figure: "reason given for the absence" },
  "absence.reasonAccepted": { yes: "the reason given is one the school accepts" },
  "absence.begunAfter": {
    yes: (call) => `the absence began after ${call.datedEvent}`,
    no: (call) => `the absence did not begin after ${call.datedEvent}`,
  },
  "absence.number": { figure: (call) => `number of this absence among the absences${call.codes} begun${call.window}` },
  "absence.closedDaysBeside": { figure: "longest run of days on which the school was closed beside the absence" },
  "parent.livesWith": { yes: "the pupil lives with this parent", no: "the pupil does not live with this parent" },
  "request.noticeDays": {
    figure: "notice given of the leave",
    unit: (call) => (call.text("unit") === "" ? "days" : unitAsked(call)),
  },
  "request.overlaps": {
    yes: (call) => `the leave touches the period ${call.titled("period", "period")}`,
    no: (call) => `the leave does not touch the period ${call.titled("period", "period")}`,
  },
  "request.attendanceIfTaken": { figure: (call) => `attendance${call.window} if the leave is taken` },
  "request.daysIfTaken": { figure: (call) => `${call.of("absent")}${call.window} if the leave is taken` },
  "request.evidence": { yes: "evidence supports the request", no: "no evidence supports the request" },
  "request.inWriting": { yes: "the request is in writing" },
  "request.onForm": { yes: "the request is on the school's form" },
  "request.byParentLivedWith": {
    yes: "the request comes from a parent the pupil lives with",
    no: "the request does not come from a parent the pupil lives with",
  },
  "request.earlier": { figure: (call) => `earlier requests for leave${call.kinds}${call.window}` },
  "request.retrospective": {
    yes: "the leave was asked for on or after its first day",
    no: "the leave was asked for before its first day",
  },
  "group.attendancePercent": { figure: (call) => `attendance of the group${call.window}` },
};

function unitAsked(call: Spoken): string {
  return unitInWords(call.text("unit"));
}

/** How a fact is put into words: by its line in the table, or else by what it says of itself. */
function phraseOf(fact: FactName): FigurePhrase | YesOrNoPhrase {
  const { title, type } = catalogue[fact];
  const name = uncapitalised(title);
  return (
    phrases[fact] ?? (type === "boolean" ? { yes: name } : { figure: (call) => `${name}${call.codes}${call.window}` })
  );
}

function said(words: Words, call: Spoken): string {
  return typeof words === "string" ? words : words(call);
}

/** "A reason is recorded" becomes "a reason is not recorded". */
function denied(name: string): string {
  const verb = /\b(is|are|was|were|has|have|can|may|must)\b/;
  return verb.test(name) ? name.replace(verb, "$1 not") : `this is not so: ${name}`;
}

/** The unit a fact's figure is told in. */
export function unitOf(fact: FactName, call: Spoken): string {
  const phrase = phraseOf(fact);
  const own = "figure" in phrase ? phrase.unit : undefined;
  return own === undefined ? (catalogue[fact].scale?.unit ?? "") : said(own, call);
}

/** What a fact is about, without its value: "attendance this academic year". */
export function nameOf(fact: FactName, call: Spoken): string {
  const phrase = phraseOf(fact);
  return "figure" in phrase ? said(phrase.figure, call) : `whether ${said(phrase.yes, call)}`;
}

/** A fact of yes or no as a clause; null for a fact with a figure. */
export function yesOrNo(fact: FactName, call: Spoken, isSo: boolean): string | null {
  const phrase = phraseOf(fact);
  if ("figure" in phrase) return null;
  return isSo ? said(phrase.yes, call) : said(phrase.no ?? denied(said(phrase.yes, call)), call);
}
