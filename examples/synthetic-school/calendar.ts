/** A school calendar of 2024/25, with the year before it, so that windows that reach back find something. */
export const calendar = {
  years: [
    {
      id: "2024/25",
      start: "2024-09-02",
      end: "2025-07-22",
      terms: [
        {
          name: "autumn",
          start: "2024-09-02",
          end: "2024-12-20",
          halfTerm: { start: "2024-10-28", end: "2024-11-01" },
        },
        {
          name: "spring",
          start: "2025-01-06",
          end: "2025-04-04",
          halfTerm: { start: "2025-02-17", end: "2025-02-21" },
        },
        {
          name: "summer",
          start: "2025-04-22",
          end: "2025-07-22",
          halfTerm: { start: "2025-05-26", end: "2025-05-30" },
        },
      ],
      closed: [
        { from: "2024-09-02", kind: "inset" },
        { from: "2025-01-06", kind: "inset" },
        { from: "2025-05-05", kind: "bankHoliday" },
      ],
      periods: [
        { name: "assessment", start: "2025-01-13", end: "2025-01-24", yearGroups: [10, 11] },
        { name: "assessment", start: "2025-05-12", end: "2025-06-20", yearGroups: [11] },
      ],
    },
  ],
};

/** The school days of the calendar up to a day, as dates. */
export function schoolDaysUntil(last: string): string[] {
  const days: string[] = [];
  for (const year of calendar.years) {
    const closed = new Set(year.closed.map((closure) => closure.from));
    for (const term of year.terms) {
      for (let day = term.start; day <= term.end && day <= last; day = nextDay(day)) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
        const inBreak = day >= term.halfTerm.start && day <= term.halfTerm.end;
        if (weekday >= 1 && weekday <= 5 && !inBreak && !closed.has(day)) days.push(day);
      }
    }
  }
  return days;
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
