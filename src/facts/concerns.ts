import { dayOf } from "../kernel/dates.ts";
import type { Moment } from "../kernel/moment.ts";
import { type Absence, contains } from "../record/absence.ts";
import type { PupilDetails } from "../record/case-file.ts";
import type { LoggedEvent } from "../record/log.ts";
import type { PolicyWords } from "./policy-words.ts";
import type { Subject } from "./subject.ts";

/** The thing asked about, and what tells which events are about it. */
interface Asked {
  readonly subject: Subject;
  readonly moment: Moment;
  readonly words: PolicyWords;
  readonly pupil: PupilDetails;
  readonly absences: readonly Absence[];
}

/** Whether an event is about the thing asked about. */
export function concerns(entry: LoggedEvent, asked: Asked): boolean {
  const { subject, words } = asked;
  const { type, about, parent } = entry.event;
  switch (subject.kind) {
    case "absence":
      if (words.absenceEvents.has(type)) return isAbout(entry, subject.absence, asked);
      // A decision about a request concerns the absences the request is about.
      return !words.requestEvents.has(type) || isForLeave(entry, subject.absence, asked);
    case "leaveRequest":
      return !words.requestEvents.has(type) || about === subject.request.id;
    case "parent":
      return parent == null || parent === subject.parent?.id;
    case "pupil":
    case "group":
      return true;
  }
}

/** An event is about the absence its `about` date lies in; without one, about the absence it happened in, or else the last before it. */
function isAbout(entry: LoggedEvent, absence: Absence, { absences, moment }: Asked): boolean {
  const today = moment.day;
  if (entry.aboutDay !== null) return contains(absence, entry.aboutDay, today);
  if (entry.event.about != null) return false;
  const during = absences.find((candidate) => contains(candidate, entry.day, today));
  const meant = during ?? absences.findLast((candidate) => candidate.lastDay < entry.day);
  return meant?.id === absence.id;
}

/** Whether an event about a request, named by its id or by a day of it, is about the days of an absence; one about no request may be. */
function isForLeave({ event, aboutDay }: LoggedEvent, absence: Absence, { pupil, moment }: Asked): boolean {
  if (event.about == null) return true;
  if (aboutDay !== null) return contains(absence, aboutDay, moment.day);
  const request = pupil.leaveRequests?.find((one) => one.id === event.about);
  return request === undefined || (dayOf(request.from) <= absence.lastDay && absence.firstDay <= dayOf(request.to));
}
