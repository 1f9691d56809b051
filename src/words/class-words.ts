import { codesOf, type Of, type SessionClass } from "../codes/classes.ts";
import { listInWords } from "./dates-in-words.ts";
import { uncapitalised } from "./readable.ts";
import type { Speaker, Voice } from "./speaker.ts";

/** The classes of sessions as a letter names them, before "this term". */
const classNouns: Readonly<Record<SessionClass, string>> = {
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

/** Which sessions are counted: a policy lists the codes it names, and of a pupil a whole class has its name. */
export function ofInWords(of: Of, speaker: Voice): string {
  if (typeof of === "string") return classNouns[of];
  const whole = speaker.voice === "policy" ? undefined : shorthand.find((name) => isAllOf(of, name, speaker));
  if (whole !== undefined) return classNouns[whole];
  return listInWords(
    of.map((id) => codeInWords(id, speaker)),
    "or",
  );
}

/** "illness (code I)"; in a policy, whose readers know what is in brackets, "illness (I)". */
export function codeInWords(id: string, { titles, voice }: Voice): string {
  return `${uncapitalised(titles.code(id))} (${voice === "policy" ? "" : "code "}${id})`;
}

/** Whether the codes listed are all the codes of a class that are in force on the day asked about. */
function isAllOf(of: readonly string[], name: SessionClass, { policy, place }: Speaker): boolean {
  const { codes, read } = policy.codes;
  const inForce = codes.filter((code) => read(code.id, place.moment.day).kind === "valid");
  const ofClass = codesOf(name, inForce);
  return ofClass.size > 1 && ofClass.size === new Set(of).size && of.every((id) => ofClass.has(id));
}

/** What a count that asks for compulsory school age leaves out, said only of a pupil who was not, or is not, of that age all the time. */
export function atSchoolAge(asked: boolean | undefined, { place }: Speaker): string {
  const { calendar, schoolAge } = place;
  if (asked !== true || schoolAge === null) return "";
  const isAlways = schoolAge.from <= calendar.firstDay && place.moment.day <= schoolAge.to;
  return isAlways ? "" : " at compulsory school age";
}
