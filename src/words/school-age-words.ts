import type { Speaker } from "./speaker.ts";

/** What a count that asks for compulsory school age leaves out, said only of a pupil who was not, or is not, of that age all the time. */
export function atSchoolAge(asked: boolean | undefined, { circumstances }: Speaker): string {
  const { calendar, schoolAge } = circumstances.file;
  if (asked !== true || schoolAge === null) return "";
  const isAlways = schoolAge.from <= calendar.firstDay && circumstances.moment.day <= schoolAge.to;
  return isAlways ? "" : " at compulsory school age";
}
