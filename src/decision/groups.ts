import type { Calendar } from "../calendar/calendar.ts";
import { assess } from "../clauses/assess.ts";
import type { GroupKind } from "../clauses/scope-schema.ts";
import { Place } from "../facts/place.ts";
import type { Moment } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import type { PupilDetails } from "../record/case-file.ts";
import { type PupilRecord, unmarked } from "../record/record.ts";
import type { DecidedAction, Undetermined } from "./decision-types.ts";
import { attendanceShown, figuresOf, type Group } from "./group-members.ts";
import { mergeDoubts, mergeDuties } from "./merge.ts";

/** What a policy requires about a group of pupils. */
export interface GroupDecision {
  readonly group: string;
  readonly kind: string;
  readonly size: number;
  /** Attendance of the academic year over all members pooled, in percent for display. */
  readonly attendancePercent: number | null;
  readonly actions: readonly DecidedAction[];
  readonly undetermined: readonly Undetermined[];
}

/** The groups of a kind a school has, with the pupils on roll at the moment. */
export function groupsOf(kind: GroupKind, members: readonly Place[]): Group[] {
  const byKey = new Map<string, Place[]>();
  for (const member of members) {
    const key = keyOf(kind, member.pupil);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), member]);
  }
  const kindName = typeof kind === "string" ? kind : "flag";
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => ({ kind: kindName, key, members: found }));
}

function keyOf(kind: GroupKind, pupil: PupilDetails): string | null {
  switch (kind) {
    case "registrationGroup":
      return pupil.registrationGroup ?? null;
    case "yearGroup":
      return pupil.yearGroup === undefined ? null : String(pupil.yearGroup);
    case "household":
      return pupil.household ?? null;
    case "school":
      return "school";
    default:
      return pupil.flags?.includes(kind.flag) === true ? kind.flag : null;
  }
}

/** Members of a school, opened once. */
export function openMembers(policy: Policy, records: readonly PupilRecord[], now: Moment): Place[] {
  return records
    .map((record) => Place.of(record, policy, now))
    .filter(({ view: { history } }) => history.onRollTo >= now.day && history.onRollFrom <= now.day);
}

/** Duties about groups, keyed by group: the class, year group, household or flag by its name, and `school`. */
export function decideGroups(
  given: Policy,
  calendar: Calendar,
  records: readonly PupilRecord[],
  now: Moment,
): Readonly<Record<string, GroupDecision>> {
  const policy = inForceOn(given, now.day);
  const kinds = new Map(
    policy.clauses.flatMap(({ scope }) =>
      typeof scope === "string" ? [] : [[JSON.stringify(scope.group), scope.group] as const],
    ),
  );
  const members = kinds.size === 0 ? [] : openMembers(policy, records, now);
  const decided = new Map<string, GroupDecision>();
  for (const [kindKey, kind] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const groups = groupsOf(kind, members);
    for (const group of groups) {
      const name = decided.has(group.key) ? `${group.kind} ${group.key}` : group.key;
      decided.set(name, decideGroup(policy, calendar, kindKey, group, groups, now));
    }
  }
  return Object.fromEntries(decided);
}

function decideGroup(
  policy: Policy,
  calendar: Calendar,
  kindKey: string,
  group: Group,
  kin: readonly Group[],
  now: Moment,
): GroupDecision {
  // A group has no log of its own: what was done for it stands on its members' logs.
  const events = group.members.flatMap((member) => member.pupil.events ?? []);
  const figures = figuresOf(group, kin);
  const together = unmarked(calendar, { id: group.key, events });
  const place = Place.of(together, policy, now, { kind: "group", group: figures });
  const clauses = policy.clauses.filter(
    ({ scope }) => typeof scope === "object" && JSON.stringify(scope.group) === kindKey,
  );
  const assessments = clauses.map((clause) => assess(clause, place));
  return {
    group: group.key,
    kind: group.kind,
    size: figures.size,
    attendancePercent: attendanceShown(group, now),
    actions: mergeDuties(
      assessments.flatMap((one) => one.duties),
      now,
      () => null,
    ),
    undetermined: mergeDoubts(assessments.flatMap((one) => one.doubts)),
  };
}
