import { known, missing } from "../history/reading.ts";
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
    const age = file.schoolAge;
    return age === null
      ? missing("notSupplied", "the pupil's date of birth")
      : known(age.from <= moment.day && moment.day <= age.to);
  },
});
