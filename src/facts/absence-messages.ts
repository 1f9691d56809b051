import type { LoggedEvent } from "../history/log.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Circumstances } from "./circumstances.ts";

/** The events by which a family's word of an absence reaches the school. */
export const messageEvents = ["message-received", "contact-made"] as const;

/** Messages about the absence that still stand: one that gave a day of return stands until that day. */
export function standingMessages(circumstances: Circumstances): readonly LoggedEvent[] {
  return messageEvents
    .flatMap((type) => circumstances.events(type))
    .filter(
      (entry) =>
        entry.event.until == null || circumstances.moment.day < dayOf(entry.event.until) || isOver(circumstances),
    );
}

// The day of return no longer matters once the pupil is back.
function isOver(circumstances: Circumstances): boolean {
  return circumstances.subject.kind === "absence" && !circumstances.subject.absence.ifPresent.ongoing;
}
