/** What the bad and good examples of lint rules are made of: a pack of one rule, its action, its comparison. */
export const oneRule = (rule: object) => ({ rules: [{ id: "a", ...rule }] });

export const byOffice = (action: string) => ({ action, force: "must", by: "school-office" });

export const toParents = (action: string, more: object = {}) => ({ ...byOffice(action), to: "parents", ...more });

export const weeklyReview = { action: "weekly-review", force: "must", by: "attendance-officer", repeat: "week" };

/** So many sessions at least. */
export const counted = (name: string, params: object, value: number) => ({
  name,
  fact: "sessions",
  params,
  operator: "atLeast",
  value,
});

export const fiveLates = counted("lates", { of: "late", window: "term" }, 5);

export const attendance = (window: unknown, operator: string, value: number) => ({
  fact: "attendancePercent",
  params: { window },
  operator,
  value,
});

export const isFlagged = (name: string) => ({ fact: "flag", params: { name }, operator: "is", value: true });

export const answered = (id: string, value: unknown) => ({ fact: "answer", params: { id }, operator: "is", value });

/** One set of bands of attendance. */
export const banded = (bands: readonly object[], more: object = {}) => {
  const measure = { fact: "attendancePercent", params: { window: "academicYear" } };
  return { bands: [{ id: "attendance", measure, ...more, bands }] };
};

/** A rule that takes a name off the register after so many days of unauthorised absence. */
export const offRoll = (days: number, ...asked: readonly object[]) => {
  const params = { of: "unauthorised", unit: "schoolDays" };
  const run = { name: "days", fact: "currentRun", params, operator: "atLeast", value: days };
  const when = asked.length === 0 ? run : { all: [run, ...asked] };
  return oneRule({ id: "off-roll", when, then: [{ action: "delete-name", force: "must", by: "headteacher" }] });
};

export const enquired = answered("outcome-of-joint-enquiries", "not-located");
