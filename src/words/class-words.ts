import { codesOf, type Of, type SessionClass } from "../codes/classes.ts";
import { listInWords } from "./dates-in-words.ts";
import { uncapitalised } from "./readable.ts";
import type { Speaker } from "./speaker.ts";

/** The classes of sessions as a letter names them, before "this term". */
export const classNouns: Readonly<Record<SessionClass, string>> = {
  possible: "sessions possible",
  attended: "attendance",
  present: "presence in school",
  approvedActivity: "approved educational activity elsewhere",
  absent: "absence",
  authorised: "authorised absence",
  unauthorised: "unauthorised absence",
  late: "lateness",
  away: "absence without being seen",
  notPossible: "sessions that were not possible",
  missing: "sessions without a mark",
};

/** Classes that a list of all their codes may be called by. */
const shorthand: readonly SessionClass[] = ["unauthorised", "authorised", "absent", "late"];

/** Which sessions are counted, as a letter says it: "unauthorised absence", "illness (code I)". */
export function ofInWords(of: Of, speaker: Speaker): string {
  if (typeof of === "string") return classNouns[of];
  const whole = shorthand.find((name) => isAllOf(of, name, speaker));
  if (whole !== undefined) return classNouns[whole];
  return listInWords(
    of.map((id) => codeInWords(id, speaker)),
    "or",
  );
}

export function codeInWords(id: string, speaker: Speaker): string {
  return `${uncapitalised(speaker.titles.code(id))} (code ${id})`;
}

/** Whether the codes listed are all the codes of a class that are in force on the day asked about. */
function isAllOf(of: readonly string[], name: SessionClass, { policy, circumstances }: Speaker): boolean {
  const { codes, read } = policy.codes;
  const inForce = codes.filter((code) => read(code.id, circumstances.moment.day).kind === "valid");
  const ofClass = codesOf(name, inForce);
  return ofClass.size > 1 && ofClass.size === new Set(of).size && of.every((id) => ofClass.has(id));
}
