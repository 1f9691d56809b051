/** Ten moments at which a pupil is looked at, each of another kind; of each kind a day of its own for each pupil. */
import { Random } from "../random.ts";
import { dayAfter, weekdays } from "./calendars.ts";

const TIMES = ["08:15", "08:50", "09:05", "09:20", "09:35", "10:01", "12:30", "13:30", "15:45"];

export const MOMENTS = 10;

export function momentOf(seed: number, index: number, daysAway: readonly string[]): string {
  const random = new Random(`moment ${seed} ${index}`);
  const away = () => (daysAway.length > 0 ? random.pick(daysAway) : random.pick(weekdays));
  const lastYear = weekdays.filter((day) => day >= "2024-09-02");
  const of: readonly (() => string)[] = [
    () => random.pick(["2023-08-14", "2023-09-03", "2024-08-25", "2022-01-10", "2024-09-02"]),
    () => `${away()}T${random.pick(TIMES)}`,
    () => dayAfter(away(), random.pick([0, 1, 2, 3, 5])),
    () => random.pick(lastYear),
    () => `${dayAfter(away(), random.pick([1, 2, 4, 10]))}T${random.pick(TIMES)}`,
    () => random.pick(["2024-10-30", "2024-12-24", "2025-02-19T10:00", "2025-04-14", "2025-05-28", "2024-08-18"]),
    () => random.pick(weekdays),
    () => random.pick(["2025-07-22", "2025-07-22T15:45", "2025-07-18", "2024-07-19"]),
    () => random.pick(["2025-07-23", "2025-08-20", "2025-09-10", "2026-01-15T09:20"]),
    () => dayAfter(random.pick(lastYear), random.pick([0, 5, 6])),
  ];
  return (of[index] ?? away)();
}
