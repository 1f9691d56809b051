import type { DayNumber } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { isOfClass, type SessionClass } from "./classes.ts";
import type { CodeSet } from "./code-set.ts";
import { codeDiagnostic } from "./diagnostics.ts";

/** Sums of sessions by class, as the DfE publishes them. Every figure is a number of sessions. */
export interface Tally {
  readonly possible: number;
  readonly attended: number;
  readonly approvedActivity: number;
  readonly authorised: number;
  readonly unauthorised: number;
  readonly late: number;
  readonly notPossible: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds up counts by code. A code the set does not know is named in a diagnostic and counted nowhere. */
export function tally(counts: Readonly<Record<string, number>>, set: CodeSet, day: DayNumber): Tally {
  const diagnostics: Diagnostic[] = [];
  const sum = (sessionClass: SessionClass) => {
    let total = 0;
    for (const [mark, count] of Object.entries(counts)) {
      const reading = set.read(mark, day);
      if (reading.kind !== "unknown" && isOfClass(reading.code, sessionClass)) total += count;
    }
    return total;
  };
  for (const mark of Object.keys(counts)) {
    const reading = set.read(mark, day);
    if (reading.kind === "unknown") {
      diagnostics.push(
        codeDiagnostic(
          "unknown-code",
          mark,
          `\`${mark}\` is not an attendance code`,
          didYouMean(
            mark,
            set.codes.map((code) => code.id),
          ),
        ),
      );
    } else if (reading.kind === "outOfDate") {
      diagnostics.push(outOfDate(mark, reading.code.successor, mark));
    }
  }
  return {
    possible: sum("possible"),
    attended: sum("attended"),
    approvedActivity: sum("approvedActivity"),
    authorised: sum("authorised"),
    unauthorised: sum("unauthorised"),
    late: sum("late"),
    notPossible: sum("notPossible"),
    diagnostics,
  };
}

/** The warning for a code met outside the dates on which it was valid. */
export function outOfDate(mark: string, successor: string | undefined, at: string): Diagnostic {
  const help =
    successor === undefined
      ? "check the mark; it is counted by the class the code had"
      : `use ${successor}; until then it is counted by the class the code had`;
  return codeDiagnostic("code-not-in-force", at, `\`${mark}\` is not a valid code on that date`, help);
}
