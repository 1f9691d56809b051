import type { SessionTimes } from "../../../packs/register-schema.ts";
import { placeOfTimes } from "../../../packs/session-times.ts";
import type { Found, TextRule } from "../lint-rule.ts";

const morning = { session: "AM", opens: "08:50", closes: "09:15" };
const sessions = (...yearGroups: readonly (readonly number[])[]) => ({
  register: { sessions: yearGroups.map((groups) => ({ ...morning, yearGroups: groups })) },
});

export const sessionTimesTwice: TextRule = {
  code: "session-times-twice",
  title: "One year group has two sets of times for a session",
  against: "text",
  severity: "warning",
  why: "Only one of them can be used: the first in the list. The other is never read, and nothing shows which of the two the school meant.",
  bad: sessions([7, 8], [8, 9]),
  good: sessions([7, 8], [9]),
  check: ({ own }) => {
    const listed = own.register?.sessions ?? [];
    return listed.flatMap((times, index) => {
      const first = listed.slice(0, index).find((earlier) => speakOfTheSame(earlier, times));
      return first === undefined ? [] : [doubled(times, index, first, listed.indexOf(first))];
    });
  },
};

function doubled(times: SessionTimes, index: number, first: SessionTimes, firstIndex: number): Found {
  const shared = sharedYears(times, first) ?? [];
  const who = shared.length === 0 ? "everybody" : `year ${shared.join(", ")}`;
  return {
    at: placeOfTimes(times, index),
    message: `the ${times.session} session has two sets of times for ${who}; \`${placeOfTimes(first, firstIndex)}\` comes first and is used`,
    help: "remove one of them, or set them apart by `yearGroups` or by the dates of `effective`",
  };
}

/** Times for certain year groups go before those for everybody, so the two stand beside each other without harm. */
function speakOfTheSame(a: SessionTimes, b: SessionTimes): boolean {
  return a.session === b.session && sharedYears(a, b) !== null && overlap(a, b);
}

/** The year groups both are for; none where both are for everybody, null where they are for different ones. */
function sharedYears({ yearGroups: a }: SessionTimes, { yearGroups: b }: SessionTimes): readonly number[] | null {
  if (a === undefined || b === undefined) return a === b ? [] : null;
  const both = a.filter((year) => b.includes(year));
  return both.length === 0 ? null : both;
}

function overlap({ effective: a }: SessionTimes, { effective: b }: SessionTimes): boolean {
  return (a?.from ?? "") <= (b?.to ?? "9999") && (b?.from ?? "") <= (a?.to ?? "9999");
}
