import { dayOf } from "../kernel/dates.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";

/** Whether the pupil is of compulsory school age on the day asked about; of a request, on every day of the leave. */
export const compulsorySchoolAge = defineFact({
  title: "of compulsory school age",
  type: "boolean",
  scale: null,
  scope: "any",
  missing: "The date of birth was not supplied.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "schoolAge" }],
  read: (_params, { schoolAge, moment, subject }) => {
    const age = schoolAge;
    if (age === null) return missing("notSupplied", "the pupil's date of birth");
    const [first, last] =
      subject.kind === "leaveRequest"
        ? [dayOf(subject.request.from), dayOf(subject.request.to)]
        : [moment.day, moment.day];
    return known(age.from <= first && last <= age.to);
  },
});
