import type { Calendar } from "../calendar/calendar.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { type AsOf, type Moment, parseMoment } from "../kernel/moment.ts";
import type { Parsed } from "../kernel/parse.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Policy } from "../packs/policy.ts";
import { parsePupil } from "../register/parse-pupil.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision-types.ts";
import { decisionDiagnostic } from "./diagnostics.ts";
import { undecided } from "./undecided.ts";

export interface EvaluateOptions {
  /** A civil date, which includes that whole day, or a local date and time. */
  readonly asOf: AsOf;
}

/** What an evaluation reads: a calendar (as JSON, or compiled once with `parseCalendar`) and a pupil. */
export interface EvaluateInput {
  readonly calendar: unknown;
  readonly pupil: unknown;
}

/**
 * Says what a policy requires for one pupil: status, actions with reasons and sources, questions only a person can answer, and what
 * could not be known. Pure and synchronous; what is wrong with the input comes back as diagnostics.
 *
 * @param policy a policy from `loadPack`
 * @param input the school's calendar and the pupil, as in a school file
 * @param options.asOf the day (that whole day) or local date and time asked about; nothing later is read
 * @returns counts in sessions, rates in percent for display, dates as civil dates
 * @example
 * evaluate(policy, { calendar, pupil }, { asOf: "2024-09-09" }).status.attendance // { attended: 7, possible: 10, percent: 70 }
 * @see The School Attendance (Pupil Registration) (England) Regulations 2024, regulation 10
 */
export function evaluate(policy: Policy, input: EvaluateInput, { asOf }: EvaluateOptions): Decision {
  const now = readMoment(asOf);
  const calendar = parseCalendar(input.calendar);
  const id = isRecord(input.pupil) && typeof input.pupil["id"] === "string" ? input.pupil["id"] : "";
  if (!now.ok || !calendar.ok)
    return undecided(policy, id, asOf, [
      ...(now.ok ? [] : now.diagnostics),
      ...(calendar.ok ? [] : calendar.diagnostics),
    ]);
  return evaluateRead(policy, calendar.value, input.pupil, now.value, asOf, "pupil");
}

export function evaluateRead(
  policy: Policy,
  calendar: Calendar,
  pupilInput: unknown,
  now: Moment,
  asOf: AsOf,
  at: string,
): Decision {
  const { pupil, diagnostics } = parsePupil(pupilInput, at);
  return pupil === null
    ? undecided(policy, "", asOf, diagnostics)
    : decide(policy, calendar, pupil, now, [...diagnostics, ...groupsOmitted(policy)]).decision;
}

function groupsOmitted(policy: Policy): Diagnostic[] {
  const omitted = policy.clauses.filter(({ scope }) => typeof scope === "object").map(({ name }) => `\`${name}\``);
  if (omitted.length === 0) return [];
  return [
    decisionDiagnostic(
      "groups-omitted",
      "policy/rules",
      `${omitted.join(", ")} ${omitted.length === 1 ? "speaks" : "speak"} of groups, which one pupil alone does not show`,
      "evaluate the pupils together with `evaluateMany`, and read its `groups`",
    ),
  ];
}

export function readMoment(asOf: unknown): Parsed<Moment> {
  const moment = typeof asOf === "string" ? parseMoment(asOf) : null;
  if (moment !== null) return { ok: true, value: moment };
  const found: Diagnostic = decisionDiagnostic(
    "as-of-invalid",
    "asOf",
    `\`${String(asOf)}\` is neither a date nor a local date and time`,
    "write `2025-01-17` or `2025-01-17T09:20`",
  );
  return { ok: false, diagnostics: [found] };
}
