import { codesOf, type Of } from "../codes/classes.ts";
import { resolve } from "../facts/events.ts";
import type { GroupFigures } from "../facts/group-figures.ts";
import type { Place } from "../facts/place.ts";
import { compare, display, percentage, whole } from "../kernel/exact.ts";
import type { Moment } from "../kernel/moment.ts";
import { gapsIn, marksBegin } from "../record/measure.ts";
import { between, isExact, known, type Missing, missing, type Reading } from "../record/reading.ts";
import { academicYear, type Window } from "../record/window-kind.ts";

/** Pupils spoken of together, each at the moment asked about. */
export interface Group {
  readonly kind: string;
  readonly key: string;
  readonly members: readonly Place[];
}

/** The figures of a group among the groups of its kind. */
export function figuresOf(group: Group, kin: readonly Group[]): GroupFigures {
  return {
    key: group.key,
    size: group.members.length,
    attendance: (window, without, moment) => pooled(group, window, without, moment),
    rank: (window, without, moment) => rankOf(group, kin, window, without, moment),
    awayTogether: (window, because, moment) => awayTogether(group, window, because, moment),
  };
}

function at(member: Place, moment: Moment): Place {
  return moment.day === member.moment.day ? member : member.on(moment.day);
}

/** Sessions of all members together, and what of them is not known. */
interface Pool {
  readonly attended: number;
  readonly possible: number;
  readonly gaps: number;
  /** What the gaps leave open, and why a member has no figure at all. */
  readonly doubt: Missing | null;
  readonly late: Missing | null;
  /** Where a member's marks begin after the window does. */
  readonly begins: Missing | null;
}

/** Pooled sessions, not a mean of pupils; pupils with no possible session drop out. */
function poolOf(group: Group, window: Window, without: readonly string[], moment: Moment): Pool {
  let pool: Pool = { attended: 0, possible: 0, gaps: 0, doubt: null, late: null, begins: null };
  for (const member of group.members) {
    if (without.some((flag) => member.pupil.flags?.includes(flag) === true)) continue;
    const place = at(member, moment);
    const span = resolve(window, place);
    if ("missing" in span) {
      pool = { ...pool, late: pool.late ?? span.missing };
      continue;
    }
    const { history } = place.view;
    const own = history.gaps(span.fromSlot, span.toSlot);
    pool = {
      attended: pool.attended + history.count(history.counted("attended"), span.fromSlot, span.toSlot),
      possible: pool.possible + history.count(history.counted("possible"), span.fromSlot, span.toSlot),
      gaps: pool.gaps + own,
      doubt: pool.doubt ?? (own > 0 ? gapsIn(history, span.fromSlot, span.toSlot) : null),
      late: pool.late,
      begins: pool.begins ?? (span.reachesBack ? marksBegin(history) : null),
    };
  }
  return pool;
}

function pooled(group: Group, window: Window, without: readonly string[], moment: Moment): Reading {
  const { attended, possible, gaps, doubt, late, begins } = poolOf(group, window, without, moment);
  if (begins !== null) return { kind: "missing", missing: begins };
  if (possible === 0)
    return {
      kind: "missing",
      missing: late ?? { why: "notYet", what: "a possible session of the group in the window" },
    };
  if (doubt === null) return known(percentage(attended, possible));
  return between(percentage(attended + gaps, possible + gaps), percentage(attended, possible + gaps), doubt);
}

/** The rate of the academic year as it is shown: what is missing is left out of it, as it is of a pupil's. */
export function attendanceShown(group: Group, moment: Moment): number | null {
  const { attended, possible } = poolOf(group, academicYear, [], moment);
  return possible === 0 ? null : display(percentage(attended, possible));
}

/** 1 for the highest attendance; groups with the same attendance share a rank. */
function rankOf(
  group: Group,
  kin: readonly Group[],
  window: Window,
  without: readonly string[],
  moment: Moment,
): Reading {
  const own = pooled(group, window, without, moment);
  if (own.kind === "missing") return own;
  let above = 0;
  for (const other of kin) {
    if (other === group) continue;
    const theirs = pooled(other, window, without, moment);
    if (theirs.kind === "missing") continue;
    if (own.kind !== "known" || theirs.kind !== "known" || !isExact(own.value) || !isExact(theirs.value))
      return missing("notSupplied", "the marks of every group compared");
    if (compare(theirs.value, own.value) > 0) above += 1;
  }
  return known(whole(above + 1));
}

/** A member is away without a reason of its own where its mark gives none and its code is still provisional. */
function awayTogether(group: Group, window: Window, because: Of, moment: Moment): Reading {
  const [ill, unexplained] = [new Map<string, string>(), new Map<string, Set<string>>()];
  for (const member of group.members) {
    const place = at(member, moment);
    const span = resolve(window, place);
    if ("missing" in span) continue;
    const { history } = place.view;
    const codes = codesOf(because, history.allCodes);
    for (let slot = span.fromSlot; slot < span.toSlot; slot += 1) {
      const code = history.codeAt(slot);
      if (code === null || !history.isAway(slot)) continue;
      const key = history.timetable.nameOf(slot);
      const reason = history.markAt(slot)?.mark.reason;
      if (codes.has(code.id)) ill.set(key, member.pupil.id);
      else if ((reason === undefined || reason === "") && (code.provisional === true || code.class === "unauthorised"))
        unexplained.set(key, (unexplained.get(key) ?? new Set()).add(member.pupil.id));
    }
  }
  return known(whole([...ill.keys()].filter((key) => unexplained.has(key)).length));
}
