import type { DayNumber } from "../kernel/dates.ts";
import type { Register } from "./register.ts";

/**
 * A register whose marks are read only once they have settled: a version entered on a day is read from the day `readFrom` gives, and
 * until then the one before it. What was corrected before it settled is never read. A session whose first mark has not settled is not yet taken, rather than missing.
 */
export function settledRegister(register: Register, readFrom: (entered: DayNumber) => DayNumber): Register {
  const marks = register.marks.map((marked) => {
    const [first] = marked.versions;
    const versions = marked.versions.flatMap((version, index) => {
      const since = readFrom(version.since);
      const next = marked.versions[index + 1];
      return next !== undefined && next.since <= since ? [] : [{ ...version, since, second: 0 }];
    });
    return first === undefined ? marked : { ...marked, versions, enteredOn: first.since };
  });
  return { ...register, marks };
}
