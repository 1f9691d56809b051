import { dayOf } from "../kernel/dates.ts";
import type { Instant } from "../record/span.ts";
import { lastReturn, type Place } from "./place.ts";

/** Events nobody logs, because the record already says them. */
export const derivedEvents = {
  "name-entered": "the pupil's name was entered in the admission register: the first day on roll",
  "name-deleted": "the pupil's name was deleted: the last day on roll",
  "leave-started": "granted leave began",
  "leave-ended": "granted leave ended: its last day",
  returned: "the pupil was seen again after an absence",
} as const;

export type DerivedEvent = keyof typeof derivedEvents;

export function isDerived(type: string): type is DerivedEvent {
  return Object.hasOwn(derivedEvents, type);
}

/** When a derived event last happened by the moment asked about, or null. */
export function derivedInstants(type: DerivedEvent, place: Place): Instant[] {
  const day = dayOfDerived(type, place);
  return day.filter((known) => known <= place.moment.day).map((known) => ({ day: known, second: null }));
}

function dayOfDerived(type: DerivedEvent, place: Place): number[] {
  const { enrolled } = place.pupil;
  switch (type) {
    case "name-entered":
      return enrolled?.from === undefined ? [] : [dayOf(enrolled.from)];
    case "name-deleted":
      return enrolled?.to == null ? [] : [dayOf(enrolled.to)];
    case "leave-started":
      return grantedLeave(place).map((request) => dayOf(request.from));
    case "leave-ended":
      return grantedLeave(place).map((request) => dayOf(request.to));
    case "returned": {
      const day = lastReturn(place);
      return day === null ? [] : [day];
    }
  }
}

function grantedLeave(place: Place) {
  const granted = new Set(place.log.ofType("leave-granted").map((entry) => entry.event.about));
  const requests = place.pupil.leaveRequests ?? [];
  return requests.filter((request) => granted.has(request.id)).sort((a, b) => (a.from < b.from ? -1 : 1));
}
