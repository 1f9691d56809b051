import { z } from "zod";
import { lastDayOf } from "../calendar/add-length.ts";
import { periodAt } from "../calendar/periods.ts";
import { type DayNumber, dayOf, parseDay } from "../kernel/dates.ts";
import { decimal } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { contains } from "../record/absence.ts";
import type { Answer, LeaveRequest } from "../record/case-file.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import type { Place } from "./place.ts";
import type { QuestionWords } from "./policy-words.ts";

/** A person's answer to a question of the pack: about the thing asked about, still holding, the latest given. */
export const answer = defineFact({
  title: "answer to a question",
  type: "text",
  scale: null,
  scope: "any",
  missing: "Nobody has answered, or the answer no longer holds.",
  params: z.strictObject({
    id: described(z.string().min(1), "The question.", "support-appropriate"),
  }),
  drift: "stays",
  rests: ({ id }) => [{ kind: "answer", question: id }],
  read: ({ id }, place) => {
    const question = place.words.questions.get(id);
    const given = (place.pupil.answers ?? [])
      .filter(
        (candidate) =>
          candidate.id === id &&
          candidate.answer !== null &&
          (question === undefined || holds(candidate, question, place)),
      )
      .sort((a, b) =>
        ((a.on ?? "") === (b.on ?? "") ? JSON.stringify(a) < JSON.stringify(b) : (a.on ?? "") < (b.on ?? "")) ? -1 : 1,
      )
      .findLast((candidate, _, all) => isBest(candidate, all, question));
    const assumed = place.words.assumed?.get(id);
    if (given === undefined || given.answer === null)
      return assumed === undefined ? missing("unanswered", id) : known(assumed);
    return known(typeof given.answer === "number" ? decimal(given.answer) : given.answer);
  },
});

function holds(given: Answer, question: QuestionWords, place: Place): boolean {
  const on = given.on === undefined ? null : dayOf(given.on);
  if (on !== null && on > place.moment.day) return false;
  if (!isAbout(given, question, on, place)) return false;
  // An answer about an absence or a request holds for that one thing; one about a person wears out.
  return on === null || question.about === "absence" || question.about === "request" || lasts(on, question, place);
}

/** Of answers about a request, one that names it goes before one that names none, whichever came later. */
function isBest(candidate: Answer, all: readonly Answer[], question: QuestionWords | undefined): boolean {
  return question?.about !== "request" || candidate.about != null || all.every((other) => other.about == null);
}

function isAbout(given: Answer, question: QuestionWords, on: DayNumber | null, place: Place): boolean {
  const { subject } = place;
  if (question.about === "absence" && subject.kind === "absence") {
    const day = given.about == null ? on : parseDay(given.about);
    return day !== null && contains(subject.absence, day, place.moment.day);
  }
  if (question.about === "parent" && subject.kind === "parent")
    return given.about == null || given.about === subject.parent?.id;
  if (question.about === "request" && subject.kind === "leaveRequest")
    return given.about == null ? isMeant(subject.request, on, place) : given.about === subject.request.id;
  return true;
}

/** An answer that names no request can only mean the one there was when it was given. */
function isMeant(request: LeaveRequest, on: DayNumber | null, { pupil, moment }: Place): boolean {
  const day = on ?? moment.day;
  const made = (one: LeaveRequest) => (one.requestedOn === undefined ? null : dayOf(one.requestedOn));
  const wasMade = (one: LeaveRequest) => (made(one) ?? day) <= day;
  const others = (pupil.leaveRequests ?? []).filter((one) => one.id !== request.id && wasMade(one));
  return wasMade(request) && others.length === 0;
}

function lasts(on: number, question: QuestionWords, place: Place): boolean {
  const { calendar } = place;
  const today = place.moment.day;
  if (question.lasts === "ever") return true;
  if (typeof question.lasts === "string")
    return periodAt(calendar, question.lasts, on)?.index === periodAt(calendar, question.lasts, today)?.index;
  const last = lastDayOf(calendar, place.view.history.timetable, on, question.lasts);
  return last === null || today <= last;
}
