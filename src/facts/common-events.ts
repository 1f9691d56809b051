import { derivedEvents } from "./derived-events.ts";

/** Event types every case log may use, whatever the pack. */
export const commonEvents = {
  "message-received": "the family told the school something about an absence",
  "contact-made": "the school reached the family",
  "evidence-received": "evidence about an absence or request arrived",
  "meeting-attended": "a parent came to a meeting",
  "meeting-missed": "a parent did not come to a meeting",
  "support-offered": "support was offered",
  "support-declined": "support was declined",
  "leave-granted": "a leave request was granted",
  "leave-refused": "a leave request was refused",
  "penalty-notice-issued": "a penalty notice was issued",
  "penalty-notice-paid": "a penalty notice was paid",
  "penalty-notice-withdrawn": "a penalty notice was withdrawn",
  "notice-to-improve-issued": "a notice to improve was issued",
  "holiday-warning-letter": "parents were warned about term-time holidays",
  suspended: "the pupil was suspended or excluded",
  "public-place-notice-issued": "a notice for being in a public place while excluded was issued",
  "ladder-closed": "a ladder was closed",
} as const;

/** Common events that are about one absence, and those that are about one request. */
export const absenceEvents = ["message-received", "contact-made", "evidence-received"] as const;
export const requestEvents = ["leave-granted", "leave-refused"] as const;

export const builtInEvents: readonly string[] = [...Object.keys(commonEvents), ...Object.keys(derivedEvents)];
