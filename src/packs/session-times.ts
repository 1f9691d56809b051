import type { Diagnostic } from "../kernel/diagnostics.ts";
import { parseTime } from "../kernel/times.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { Pack } from "./pack-schema.ts";
import type { SessionTimes } from "./register-schema.ts";

/** Times of a register that no day can have: it closes before an arrival is late, or arrivals are late before it opens. */
export function checkSessionTimes(pack: Pack): Diagnostic[] {
  return (pack.register?.sessions ?? []).flatMap((times, index) => {
    const stated = inOrder.flatMap((moment) => {
      const second = parseTime(times[moment] ?? "");
      return second === null ? [] : [{ moment, second, text: times[moment] }];
    });
    return stated.flatMap((later, place) => {
      const before = stated[place - 1];
      if (before === undefined || before.second <= later.second) return [];
      return [
        packDiagnostic(
          "times-out-of-order",
          `${placeOfTimes(times, index)}/${later.moment}`,
          `\`${later.moment}\` is \`${later.text}\`, before \`${before.moment}\` at \`${before.text}\``,
          `write times of which none comes before the last: ${stated.map(({ moment }) => `\`${moment}\``).join(", ")}`,
        ),
      ];
    });
  });
}

const inOrder = ["opens", "lateAfter", "closes"] as const;

/** The entry is named as diagnostics name entries of lists. */
export function placeOfTimes({ id }: SessionTimes, index: number): string {
  return `register/sessions/${id ?? index}`;
}
