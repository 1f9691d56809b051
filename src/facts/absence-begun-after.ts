import { z } from "zod";
import { known, missing } from "../record/reading.ts";
import { eventName } from "../record/window.ts";
import { eventRefParam } from "../record/window-kind.ts";
import { latestEvent } from "./events.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";

/** Whether the absence began after an event: on a later day than it. */
export const absenceBegunAfter = defineFact({
  title: "the absence began after the event",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "The event has not happened.",
  params: z.strictObject({ type: eventRefParam }),
  drift: "stays",
  rests: ({ type }) => [{ kind: "absence" }, { kind: "events", types: type }],
  read: ({ type }, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    const event = latestEvent(type, place, null);
    return event === null
      ? missing("notYet", `${eventName(type)} has not happened`)
      : known(absence.firstDay > event.day);
  },
});
