/** Calendars of two school years: in three terms, in six, and untidy, with sessions and year groups closed for themselves. */

const years = [
  {
    id: "2023/24",
    start: "2023-09-04",
    end: "2024-07-19",
    terms: [
      term("autumn", "2023-09-04", "2023-12-21", "2023-10-23", "2023-10-27"),
      term("spring", "2024-01-08", "2024-03-28", "2024-02-12", "2024-02-16"),
      term("summer", "2024-04-15", "2024-07-19", "2024-05-27", "2024-05-31"),
    ],
    closed: ["2023-09-04", { from: "2024-05-06", kind: "bankHoliday" }],
  },
  {
    id: "2024/25",
    start: "2024-09-02",
    end: "2025-07-22",
    terms: [
      term("autumn", "2024-09-02", "2024-12-20", "2024-10-28", "2024-11-01"),
      term("spring", "2025-01-06", "2025-04-04", "2025-02-17", "2025-02-21"),
      term("summer", "2025-04-22", "2025-07-22", "2025-05-26", "2025-05-30"),
    ],
    closed: ["2024-09-02", { from: "2025-01-06", kind: "inset" }, { from: "2025-05-05", kind: "bankHoliday" }],
    periods: [
      { name: "assessment", start: "2025-01-13", end: "2025-01-24", yearGroups: [10, 11] },
      { name: "assessment", start: "2025-05-12", end: "2025-06-20", yearGroups: [11] },
    ],
  },
] as const;

function term(name: string, start: string, end: string, from: string, to: string) {
  return { name, start, end, halfTerm: { start: from, end: to } };
}

const threeTerms = { years };

/** The same weeks of school, as six terms with holidays between them. */
const sixTerms = {
  years: years.map(({ terms, ...year }) => ({
    ...year,
    terms: terms.flatMap(({ start, end, halfTerm }, index) => [
      { name: `term ${index * 2 + 1}`, start, end: dayBefore(halfTerm.start, 3) },
      { name: `term ${index * 2 + 2}`, start: dayBefore(halfTerm.end, -3), end },
    ]),
  })),
};

const untidy = {
  years: [
    {
      ...years[0],
      closed: [
        { from: "2023-09-04", kind: "inset" },
        { from: "2023-09-05", yearGroups: [0, 1, 2, 3, 8, 9, 10, 11] },
        { from: "2023-11-16", to: "2023-11-17", kind: "unplanned" },
        { from: "2024-05-02", session: "PM" },
        { from: "2024-05-06", kind: "bankHoliday" },
        { from: "2024-06-03", to: "2024-07-19", yearGroups: [11, 13] },
      ],
      periods: [{ name: "assessment", start: "2024-05-13", end: "2024-06-21", yearGroups: [10, 11, 6, 2] }],
    },
    {
      ...years[1],
      closed: [
        { from: "2024-09-02", kind: "inset" },
        { from: "2024-09-03", yearGroups: [1, 2, 4, 5, 8, 9, 10] },
        { from: "2024-10-18", session: "PM", kind: "inset" },
        { from: "2024-11-21", to: "2024-11-22", kind: "unplanned" },
        { from: "2024-12-20", session: "PM" },
        { from: "2025-01-06", kind: "inset" },
        { from: "2025-02-10", to: "2025-02-12", yearGroups: [3, 7], session: "AM" },
        { from: "2025-05-01", session: "AM", kind: "polling" },
        { from: "2025-05-05", kind: "bankHoliday" },
        // In a holiday: closed twice.
        { from: "2025-05-26", to: "2025-06-02", kind: "bankHoliday" },
        { from: "2025-06-23", to: "2025-07-22", yearGroups: [11, 13] },
      ],
      periods: [
        { name: "assessment", start: "2025-01-13", end: "2025-01-24" },
        { name: "assessment", start: "2025-05-12", end: "2025-06-20", yearGroups: [2, 6, 10, 11] },
        { name: "mock exams", start: "2024-11-25", end: "2024-12-06", yearGroups: [11] },
      ],
    },
  ],
};

export const calendars = { threeTerms, sixTerms, untidy } as const;

export type CalendarName = keyof typeof calendars;

export function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

export function dayAfter(date: string, days = 1): string {
  return dayBefore(date, -days);
}

/** The weekdays of both years that a register could name, holidays left out and closed days in: marks stand on those too. */
export const weekdays: readonly string[] = years.flatMap((year) =>
  year.terms.flatMap(({ start, end, halfTerm }) => {
    const days: string[] = [];
    for (let day: string = start; day <= end; day = dayAfter(day)) {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      if (weekday >= 1 && weekday <= 5 && (day < halfTerm.start || day > halfTerm.end)) days.push(day);
    }
    return days;
  }),
);
