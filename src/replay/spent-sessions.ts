import type { Session } from "../calendar/calendar-schema.ts";
import { lastNotice } from "../facts/counting.ts";
import { resolve } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import { dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import type { Policy } from "../packs/policy.ts";
import { tariffOn } from "../packs/tariff-on.ts";

/** Sessions a notice needs although an earlier notice to the same parent had used them. */
export interface SpentSessions {
  readonly parent: string | null;
  readonly earlierNotice: IsoDate;
  readonly sessions: readonly { readonly date: IsoDate; readonly session: Session; readonly code: string }[];
}

/** Whether a notice of the day asked about, itself left off the log, reaches the threshold only with sessions an earlier notice had used. */
export function spentSessions(policy: Policy, place: Place): SpentSessions | null {
  const threshold = tariffOn(policy, "penaltyNotice", place.moment.day)?.threshold;
  const earlier = lastNotice(place);
  if (threshold == null || earlier === null) return null;
  const span = resolve(threshold.window, place);
  if ("missing" in span) return null;
  const { history } = place.view;
  const counted = history.counted(threshold.of);
  const first =
    threshold.absencesFrom === undefined
      ? span.fromSlot
      : Math.max(span.fromSlot, history.timetable.slotAt(dayOf(threshold.absencesFrom)));
  const fresh = Math.max(first, history.timetable.slotAt(earlier + 1));
  const [all, unspent] = [history.count(counted, first, span.toSlot), history.count(counted, fresh, span.toSlot)];
  if (all === unspent || unspent >= threshold.sessions) return null;
  const sessions: SpentSessions["sessions"][number][] = [];
  for (let slot = first; slot < fresh; slot += 1) {
    const code = history.codeAt(slot);
    if (code === null || !history.isCounted(counted, slot)) continue;
    sessions.push({
      date: isoDate(history.timetable.dayOfSlot(slot)),
      session: history.timetable.sessionOf(slot),
      code: code.id,
    });
  }
  const { subject } = place;
  return {
    parent: subject.kind === "parent" ? (subject.parent?.id ?? null) : null,
    earlierNotice: isoDate(earlier),
    sessions,
  };
}
