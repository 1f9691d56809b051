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

export function clockTime(second: SecondOfDay): ClockTime {
  const pad = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return seconds === 0 ? `${pad(hours)}:${pad(minutes)}` : `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}
