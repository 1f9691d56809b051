import type { Session } from "../calendar/calendar-schema.ts";
import { type DayNumber, isWithin } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { parseTime } from "../kernel/times.ts";
import type { Openings } from "../record/view.ts";
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
      const at = `${placeOfTimes(times, index)}/${later.moment}`;
      const message = `\`${later.moment}\` is \`${later.text}\`, before \`${before.moment}\` at \`${before.text}\``;
      const order = stated.map(({ moment }) => `\`${moment}\``).join(", ");
      const help = `write times of which none comes before the last: ${order}`;
      return [packDiagnostic("times-out-of-order", at, message, help)];
    });
  });
}

/** The times a policy states for a year group, or for everybody. */
export function sessionTimes(pack: Pack, session: Session, yearGroup: number | null, day: DayNumber | null = null) {
  const stated = (pack.register?.sessions ?? []).filter(
    (times) => times.session === session && (day === null || isWithin(day, times.effective)),
  );
  const own = stated.find((times) => yearGroup !== null && times.yearGroups?.includes(yearGroup) === true);
  return own ?? stated.find((times) => times.yearGroups === undefined) ?? null;
}

/** When registers open on a day, by year group: asked of every pupil, and the same for most, so remembered with the policy. */
export function openingsUnder(pack: Pack): (yearGroup: number | null, day: DayNumber) => Openings {
  const sessions = [...new Set((pack.register?.sessions ?? []).map((times) => times.session))];
  const isDated = pack.register?.sessions?.some((times) => times.effective !== undefined) === true;
  const known = new Map<number | null, Openings>();
  const openingsOf = (yearGroup: number | null, day: DayNumber): Openings =>
    Object.fromEntries(
      sessions.flatMap((session) => {
        const times = sessionTimes(pack, session, yearGroup, day);
        const opens = parseTime(times?.opens ?? times?.lateAfter ?? "");
        return opens === null ? [] : [[session, opens] as const];
      }),
    );
  return (yearGroup, day) => {
    const before = isDated ? undefined : known.get(yearGroup);
    const openings = before ?? openingsOf(yearGroup, day);
    known.set(yearGroup, openings);
    return openings;
  };
}

const inOrder = ["opens", "lateAfter", "closes"] as const;

/** The entry is named as diagnostics name entries of lists. */
export function placeOfTimes({ id }: SessionTimes, index: number): string {
  return `register/sessions/${id ?? index}`;
}
