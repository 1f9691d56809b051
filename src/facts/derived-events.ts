import type { Instant } from "../history/window.ts";
import { dayOf } from "../kernel/dates.ts";
import { type Circumstances, lastReturn } from "./circumstances.ts";

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
export function derivedInstants(type: DerivedEvent, circumstances: Circumstances): Instant[] {
  const day = dayOfDerived(type, circumstances);
  return day.filter((known) => known <= circumstances.moment.day).map((known) => ({ day: known, second: null }));
}

function dayOfDerived(type: DerivedEvent, circumstances: Circumstances): number[] {
  const { enrolled } = circumstances.file.pupil;
  switch (type) {
    case "name-entered":
      return enrolled?.from === undefined ? [] : [dayOf(enrolled.from)];
    case "name-deleted":
      return enrolled?.to == null ? [] : [dayOf(enrolled.to)];
    case "leave-started":
      return grantedLeave(circumstances).map((request) => dayOf(request.from));
    case "leave-ended":
      return grantedLeave(circumstances).map((request) => dayOf(request.to));
    case "returned": {
      const day = lastReturn(circumstances);
      return day === null ? [] : [day];
    }
  }
}

function grantedLeave(circumstances: Circumstances) {
  const granted = new Set(circumstances.log.ofType("leave-granted").map((entry) => entry.event.about));
  const requests = circumstances.file.pupil.leaveRequests ?? [];
  return requests.filter((request) => granted.has(request.id)).sort((a, b) => (a.from < b.from ? -1 : 1));
}
