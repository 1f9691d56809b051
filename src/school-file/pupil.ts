import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { PupilRecord } from "../record/record.ts";

/** A pupil of a school file, read once: hand it to every call that takes a pupil. */
export class Pupil {
  readonly id: string;
  /** Null where there is nothing to go by: not even an id, or no calendar. */
  readonly record: PupilRecord | null;
  /** What was noticed in reading. What is wrong with marks is told by the policy that reads them. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(id: string, record: PupilRecord | null, diagnostics: readonly Diagnostic[]) {
    this.id = id;
    this.record = record;
    this.diagnostics = diagnostics;
  }
}

/** The records of those pupils that have one. */
export function recordsIn(pupils: readonly Pupil[]): PupilRecord[] {
  return pupils.flatMap(({ record }) => record ?? []);
}
