import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Amendment, Mark } from "./case-file.ts";
import { registerDiagnostic } from "./diagnostics.ts";

/** What an amendment has to record. */
export type AmendmentField = "from" | "to" | "reason" | "on" | "name" | "position";

const fieldWords: Readonly<Record<AmendmentField, string>> = {
  from: "the original entry",
  to: "the amended entry",
  reason: "the reason",
  on: "the date",
  name: "the name of the person",
  position: "the position of the person",
};

function records(amendment: Amendment, field: AmendmentField): boolean {
  const value = field === "name" || field === "position" ? amendment.by?.[field] : amendment[field];
  return value !== undefined && value !== "";
}

/** Whether the audit trail of a mark is complete and leads to the code it carries. */
export function checkAmendments(mark: Mark, required: readonly AmendmentField[], at: string): Diagnostic[] {
  const amendments = mark.amendments ?? [];
  const found = amendments.flatMap((amendment) => {
    const absent = required.filter((field) => !records(amendment, field));
    if (absent.length === 0) return [];
    const words = absent.map((field) => fieldWords[field]).join(", ");
    return [
      registerDiagnostic(
        "amendment-incomplete",
        at,
        `an amendment does not record ${words}`,
        "add what is missing to the audit trail of the register",
      ),
    ];
  });
  const last = [...amendments].sort((a, b) => (a.on ?? "").localeCompare(b.on ?? "")).at(-1);
  if (last?.to !== undefined && last.to !== mark.code) {
    found.push(
      registerDiagnostic(
        "amendment-mismatch",
        at,
        `the last amendment writes \`${last.to}\` but the mark is \`${mark.code}\``,
        "make the mark carry the code of its last amendment",
      ),
    );
  }
  return found;
}

/** Whether a mark that needs a note has one. */
export function checkNote(mark: Mark, notesRequired: ReadonlySet<string>, at: string): Diagnostic[] {
  if (!notesRequired.has(mark.code) || (mark.note ?? "") !== "") return [];
  return [
    registerDiagnostic(
      "note-missing",
      at,
      `\`${mark.code}\` has no note`,
      "record the nature of the activity or circumstances with the mark",
    ),
  ];
}
