import type { Calendar } from "../calendar/calendar.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { isRecord, type Parsed } from "../kernel/parse.ts";
import { registerDiagnostic } from "../record/diagnostics.ts";
import type { Pupil } from "./pupil.ts";
import { readPupil } from "./read-pupil.ts";

/** A calendar and pupils as a call takes them: JSON, or what has been read of it. */
export interface SchoolInput {
  readonly calendar: unknown;
  readonly pupils: readonly unknown[];
}

/** A school's file, read once: hand it, or a pupil of it with the calendar, to every call. */
export class School implements SchoolInput {
  /** Null where the calendar cannot be used; then no pupil can be read either. */
  readonly calendar: Calendar | null;
  readonly pupils: readonly Pupil[];
  /** Everything that was noticed in reading. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(calendar: Parsed<Calendar>, pupils: readonly Pupil[], noticed: readonly Diagnostic[] = []) {
    this.calendar = calendar.ok ? calendar.value : null;
    this.pupils = pupils;
    this.diagnostics = [
      ...(calendar.ok ? [] : calendar.diagnostics),
      ...noticed,
      ...pupils.flatMap(({ diagnostics }) => diagnostics),
    ];
  }
}

/**
 * Reads a school's file: the calendar and every pupil, each once. What is wrong is named in the diagnostics and left out; marks a policy
 * does not understand are told by the calls that take a policy.
 *
 * @param json a school file as parsed JSON: `calendar` and `pupils`
 * @returns the school, to be handed to `evaluateMany`, `replay`, `cohort` and their like any number of times
 * @example
 * readSchool({ calendar, pupils: [pupil] }).pupils.map(({ id }) => id) // ["P1"]
 */
export function readSchool(json: unknown): School {
  if (json instanceof School) return json;
  const given: Readonly<Record<string, unknown>> = isRecord(json) ? json : {};
  const { calendar, pupils } = given;
  const read = parseCalendar(calendar);
  const list: readonly unknown[] = Array.isArray(pupils) ? pupils : [];
  return new School(
    read,
    list.map((pupil, index) => readPupil(pupil, read.ok ? read.value : null, `pupils/${index}`)),
    list === pupils ? [] : [notAList()],
  );
}

function notAList(): Diagnostic {
  return registerDiagnostic("pupil-invalid", "pupils", "the pupils are not a list", "write `pupils` as a list");
}

/** The calendar of a school or beside a pupil: JSON, or compiled already. */
export function calendarOf(given: { readonly calendar: unknown }): Parsed<Calendar> {
  return given instanceof School && given.calendar === null
    ? { ok: false, diagnostics: given.diagnostics }
    : parseCalendar(given.calendar);
}
