import { type AsOf, parseMoment } from "../kernel/moment.ts";
import { UsageError } from "./usage-error.ts";

/** A date, or local date and time, given on the command line. */
export function checkAsOf(text: string): AsOf {
  if (parseMoment(text) === null)
    throw new UsageError(
      `\`${text}\` is neither a date nor a local date and time`,
      "write `2025-01-17` or `2025-01-17T09:20`",
    );
  return text;
}
