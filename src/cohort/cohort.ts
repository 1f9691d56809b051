import type { Force } from "../clauses/action-schema.ts";
import type { Source } from "../clauses/source-schema.ts";
import { decide } from "../decision/decide.ts";
import type { Decision } from "../decision/decision-types.ts";
import type { EvaluateOptions } from "../decision/evaluate.ts";
import { decideGroups, type GroupDecision } from "../decision/groups.ts";
import { readMoment } from "../decision/open-input.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { display, percentage } from "../kernel/exact.ts";
import { grouped } from "../kernel/grouping.ts";
import type { AsOf } from "../kernel/moment.ts";
import type { Policy } from "../packs/policy.ts";
import type { PupilDetails } from "../record/case-file.ts";
import { recordsIn } from "../school-file/pupil.ts";
import { readPupil } from "../school-file/read-pupil.ts";
import { calendarOf, type SchoolInput } from "../school-file/read-school.ts";
import { type CohortKind, cohortsOf } from "./cohort-kind.ts";

export interface CohortOptions extends EvaluateOptions {
  /** What to group by: `registrationGroup` where left out. */
  readonly by?: CohortKind;
}

/** Figures of one group in the academic year. Sessions are pooled, not averaged over pupils; percentages are for display. */
export interface CohortFigures {
  readonly group: string;
  readonly pupils: number;
  readonly attendance: { readonly attended: number; readonly possible: number; readonly percent: number | null };
  readonly absence: { readonly authorised: number; readonly unauthorised: number; readonly percent: number | null };
  readonly late: number;
  readonly persistentlyAbsent: number;
  readonly severelyAbsent: number;
}

/** An action that stands for one or more pupils: the list to work through. */
export interface WorkList {
  readonly action: string;
  readonly force: Force;
  readonly by: string | readonly string[] | null;
  readonly rules: readonly string[];
  readonly sources: readonly Source[];
  readonly pupils: readonly string[];
  readonly overdue: number;
}

/** What a policy says of a whole school: figures of its groups, the lists now due, and the duties about groups. */
export interface Cohort {
  readonly asOf: AsOf;
  readonly by: CohortKind;
  readonly figures: readonly CohortFigures[];
  readonly lists: readonly WorkList[];
  readonly groups: Readonly<Record<string, GroupDecision>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at many pupils together: pooled figures of each group, who is on which review list, and what is due to groups.
 *
 * @param options.by `registrationGroup`, `yearGroup`, `household`, `school`, or `flag:NAME`
 */
export function cohort(policy: Policy, school: SchoolInput, { asOf, by = "registrationGroup" }: CohortOptions): Cohort {
  const now = readMoment(asOf);
  const calendar = calendarOf(school);
  if (!now.ok || !calendar.ok) {
    return {
      asOf,
      by,
      figures: [],
      lists: [],
      groups: {},
      diagnostics: [...(now.ok ? [] : now.diagnostics), ...(calendar.ok ? [] : calendar.diagnostics)],
    };
  }
  const read = school.pupils.map((input, index) => readPupil(input, calendar.value, `pupils/${index}`));
  const records = recordsIn(read);
  const decisions = records.map((record) => ({
    pupil: record.pupil,
    decision: decide(policy, record, now.value).decision,
  }));
  return {
    asOf,
    by,
    figures: figuresOf(by, decisions),
    lists: listsOf(decisions.map(({ decision }) => decision)),
    groups: decideGroups(policy, calendar.value, records, now.value),
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...decisions.flatMap(({ decision }) => decision.diagnostics),
    ],
  };
}

interface Decided {
  readonly pupil: PupilDetails;
  readonly decision: Decision;
}

function figuresOf(by: CohortKind, decided: readonly Decided[]): CohortFigures[] {
  const onRoll = decided.filter(({ decision }) => decision.status.onRoll);
  return cohortsOf(by, onRoll).map(({ key, members }) => {
    const sum = (read: (decision: Decision) => number) =>
      members.reduce((total, { decision }) => total + read(decision), 0);
    const [attended, possible] = [
      sum(({ status }) => status.attendance.attended),
      sum(({ status }) => status.attendance.possible),
    ];
    const [authorised, unauthorised] = [
      sum(({ status }) => status.absence.authorised),
      sum(({ status }) => status.absence.unauthorised),
    ];
    const percent = (part: number) => (possible === 0 ? null : display(percentage(part, possible)));
    return {
      group: key,
      pupils: members.length,
      attendance: { attended, possible, percent: percent(attended) },
      absence: { authorised, unauthorised, percent: percent(authorised + unauthorised) },
      late: sum(({ status }) => status.late),
      persistentlyAbsent: members.filter(({ decision }) => decision.status.persistentAbsence === true).length,
      severelyAbsent: members.filter(({ decision }) => decision.status.severeAbsence === true).length,
    };
  });
}

function listsOf(decisions: readonly Decision[]): WorkList[] {
  const asked = decisions.flatMap(({ pupil, actions }) => actions.map((action) => ({ pupil, action })));
  return [...grouped(asked, ({ action }) => `${action.action} ${action.force}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) =>
      list.slice(0, 1).map(({ action: { action, force, by, sources } }) => ({
        action,
        force,
        by,
        rules: [...new Set(list.flatMap((one) => one.action.rules))].sort(),
        sources,
        pupils: [...new Set(list.map(({ pupil }) => pupil))].sort(),
        overdue: list.filter((one) => one.action.overdue).length,
      })),
    );
}
