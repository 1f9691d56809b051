import { compulsorySchoolAge as ageOf } from "../calendar/compulsory-school-age.ts";
import { known, missing } from "../history/reading.ts";
import { dayOf } from "../kernel/dates.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";

/** Whether the pupil is of compulsory school age on the day asked about. */
export const compulsorySchoolAge = defineFact({
  title: "of compulsory school age",
  type: "boolean",
  unit: "",
  scope: "any",
  missing: "The date of birth was not supplied.",
  params: noParams,
  read: (_params, { file, moment }) => {
    if (file.pupil.dateOfBirth === undefined) return missing("notSupplied", "the pupil's date of birth");
    const age = ageOf(file.pupil.dateOfBirth);
    return known(dayOf(age.from) <= moment.day && moment.day <= dayOf(age.to));
  },
});
