import type { Absence } from "../record/absence.ts";
import type { LeaveRequest, Parent } from "../record/case-file.ts";
import type { GroupFigures } from "./group-figures.ts";

/** The one thing a rule is being asked about. */
export type Subject =
  | { readonly kind: "pupil" }
  | { readonly kind: "absence"; readonly absence: Absence }
  | { readonly kind: "parent"; readonly parent: Parent | null }
  | { readonly kind: "leaveRequest"; readonly request: LeaveRequest }
  | { readonly kind: "group"; readonly group: GroupFigures };

/** What the decision names in `for`: null for the pupil. */
export function subjectName(subject: Subject): string | null {
  switch (subject.kind) {
    case "pupil":
      return null;
    case "absence":
      return subject.absence.id;
    case "parent":
      return subject.parent?.id ?? null;
    case "leaveRequest":
      return subject.request.id;
    case "group":
      return subject.group.key;
  }
}
