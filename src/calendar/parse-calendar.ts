import { withoutNulls } from "../kernel/nulls.ts";
import { type Parsed, parseWith } from "../kernel/parse.ts";
import { Calendar } from "./calendar.ts";
import { calendarSchema } from "./calendar-schema.ts";
import { checkCalendar } from "./check-calendar.ts";

/** Checks and compiles a calendar. A compiled one passes through, so a vendor compiles once for the whole school. */
export function parseCalendar(input: unknown): Parsed<Calendar> {
  if (input instanceof Calendar) return { ok: true, value: input };
  const parsed = parseWith(calendarSchema, withoutNulls(input), "calendar-invalid", "calendar");
  if (!parsed.ok) return parsed;
  const diagnostics = checkCalendar(parsed.value);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: new Calendar(parsed.value) };
}
