import type { commonEvents } from "../facts/common-events.ts";
import type { DerivedEvent } from "../facts/derived-events.ts";

type CommonEvent = keyof typeof commonEvents;

/** What an event every log may use is called: "since the penalty notice of 14 October 2024". */
export const eventNouns: Readonly<Record<CommonEvent | DerivedEvent, string>> = {
  "message-received": "message from the family",
  "contact-made": "contact with the family",
  "evidence-received": "evidence from the family",
  "meeting-attended": "meeting a parent came to",
  "meeting-missed": "meeting a parent did not come to",
  "support-offered": "offer of support",
  "support-declined": "refusal of support",
  "leave-granted": "granting of leave",
  "leave-refused": "refusal of leave",
  "penalty-notice-issued": "penalty notice",
  "penalty-notice-paid": "payment of a penalty notice",
  "penalty-notice-withdrawn": "withdrawal of a penalty notice",
  "notice-to-improve-issued": "notice to improve",
  "holiday-warning-letter": "warning about term-time holidays",
  suspended: "suspension or exclusion",
  "public-place-notice-issued": "penalty notice for being in a public place",
  "ladder-closed": "closing of the stages",
  "name-entered": "entry of the pupil's name in the admission register",
  "name-deleted": "deletion of the pupil's name from the admission register",
  "leave-started": "first day of granted leave",
  "leave-ended": "last day of granted leave",
  returned: "return to school",
};
