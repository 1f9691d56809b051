import { dayOf } from "../kernel/dates.ts";
import type { LoggedEvent } from "../record/log.ts";
import type { Place } from "./place.ts";

/** The events by which a family's word of an absence reaches the school. */
export const messageEvents = ["message-received", "contact-made"] as const;

/** Messages about the absence that still stand: one that gave a day of return stands until that day. */
export function standingMessages(place: Place): readonly LoggedEvent[] {
  return messageEvents
    .flatMap((type) => place.events(type))
    .filter((entry) => entry.event.until == null || place.moment.day < dayOf(entry.event.until) || isOver(place));
}

// The day of return no longer matters once the pupil is back.
function isOver(place: Place): boolean {
  return place.subject.kind === "absence" && !place.subject.absence.ifPresent.ongoing;
}
