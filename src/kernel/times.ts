/** A time of day on the school's clock, `HH:MM` or `HH:MM:SS`. */
export type ClockTime = string;

/** Seconds since midnight. */
export type SecondOfDay = number;

export const END_OF_DAY: SecondOfDay = 24 * 60 * 60;
export const NOON: SecondOfDay = 12 * 60 * 60;

const TIME_SHAPE = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Seconds since midnight, or null where the text is not a time of day. */
export function parseTime(text: string): SecondOfDay | null {
  const parts = TIME_SHAPE.exec(text);
  if (parts === null) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return hours * 3600 + minutes * 60 + seconds;
}

const SPOKEN_SHAPE = /^(\d{1,2})(?:[:.h]?(\d{2}))? ?(am|pm)?$/i;

/** How a time of day is written that people write `11am`, `9.30` or `0930`; null where it cannot be told. */
export function timeMeant(text: string): ClockTime | null {
  const parts = SPOKEN_SHAPE.exec(text.trim());
  if (parts === null) return null;
  const [hours, minutes, half] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3]?.toLowerCase()];
  if (hours > (half === undefined ? 23 : 12) || minutes > 59 || (half !== undefined && hours === 0)) return null;
  const sinceMidnight = half === undefined ? hours : (hours % 12) + (half === "pm" ? 12 : 0);
  return clockTime((sinceMidnight * 60 + minutes) * 60);
}

/** What to write where a time of day is needed. */
export function timeHelp(written: unknown): string {
  const meant = typeof written === "string" ? timeMeant(written) : null;
  return `write ${meant === null ? "hours and minutes, such as `09:15`" : `\`${meant}\``}`;
}

export function clockTime(second: SecondOfDay): ClockTime {
  const pad = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return seconds === 0 ? `${pad(hours)}:${pad(minutes)}` : `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}
