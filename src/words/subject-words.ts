import type { Subject } from "../facts/subject.ts";
import { longDate, longIsoDate } from "./dates-in-words.ts";
import { quoted } from "./readable.ts";
import type { Titles } from "./titles.ts";

/** The thing a rule speaks of, as a letter names it; null for the pupil. */
export function subjectInWords(subject: Subject, titles: Titles): string | null {
  switch (subject.kind) {
    case "pupil":
      return null;
    case "absence":
      return `the absence that began on ${longDate(subject.absence.firstDay)}`;
    case "parent":
      return subject.parent === null ? "the parents" : `the parent recorded as ${quoted(subject.parent.id)}`;
    case "leaveRequest": {
      const { from, to, kind } = subject.request;
      const days = from === to ? `on ${longIsoDate(from)}` : `from ${longIsoDate(from)} to ${longIsoDate(to)}`;
      return `the request for leave ${days}${kind === undefined ? "" : ` (${titles.reason(kind)})`}`;
    }
    case "group":
      return `the group ${quoted(subject.group.key)}`;
  }
}
