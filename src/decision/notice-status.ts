import { resolve } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import { isoDate } from "../kernel/dates.ts";
import type { Policy } from "../packs/policy.ts";
import { tariffOn } from "../packs/tariff-on.ts";
import { nextRank, noticesCounted, thresholdStanding } from "../tariffs/notice-standing.ts";
import { stepsOf } from "../tariffs/schedule.ts";
import type { NoticeStanding, ParentNoticeStanding } from "./decision-types.ts";
import { subjectsOf } from "./subjects.ts";

/** Where a pupil stands against the penalty-notice threshold, and each parent against the limit; null where the policy has no threshold. */
export function noticeStanding(policy: Policy, place: Place): NoticeStanding | null {
  const { tariff, threshold } = tariffOn(policy, "penaltyNotice", place.moment.day) ?? {};
  if (tariff === undefined || threshold == null) return null;
  const { window } = threshold;
  const span = resolve(window, place);
  const schoolWeeks = window.kind === "rolling" && window.unit === "schoolWeeks" ? window.n : null;
  return {
    ...thresholdStanding(tariff, threshold, place),
    threshold: threshold.sessions,
    window:
      "missing" in span
        ? null
        : {
            from: isoDate(Math.max(span.meant, place.calendar.firstDay)),
            to: isoDate(span.to),
            schoolWeeks,
          },
    parents: subjectsOf("parent", place).flatMap((place): ParentNoticeStanding[] => {
      const { subject } = place;
      if (subject.kind !== "parent" || subject.parent === null) return [];
      const counted = noticesCounted(tariff, place);
      const next = nextRank(tariff, counted);
      const amounts = next === null ? [] : stepsOf(tariff, next);
      return [{ parent: subject.parent.id, ...thresholdStanding(tariff, threshold, place), counted, next, amounts }];
    }),
  };
}
