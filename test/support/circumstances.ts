import { compulsorySchoolAge } from "../../src/calendar/compulsory-school-age.ts";
import { Circumstances, type PupilFile } from "../../src/facts/circumstances.ts";
import type { Fact } from "../../src/facts/fact.ts";
import type { PolicyWords } from "../../src/facts/policy-words.ts";
import type { Subject } from "../../src/facts/subject.ts";
import { placeEvents } from "../../src/history/log.ts";
import { missing } from "../../src/history/reading.ts";
import { dayOf } from "../../src/kernel/dates.ts";
import { brief, type Looked, look } from "./registers.ts";

export const words: PolicyWords = {
  periods: new Map(),
  questions: new Map(),
  reasons: new Map(),
  target: null,
  inForceFrom: -Infinity,
  absenceEvents: new Set(["contact-made", "message-received", "evidence-received"]),
  requestEvents: new Set(["leave-granted", "leave-refused"]),
  noticeEvents: new Set(["penalty-notice-issued"]),
};

export interface Asked extends Looked {
  readonly words?: Partial<PolicyWords>;
  readonly subject?: Subject;
}

/** What surrounds a question about a pupil. No ladder stands and no band is known. */
export function circumstances(asked: Asked): Circumstances {
  const { calendar, history, openings, moment } = look(asked);
  const nothing = () => missing("notSupplied", "a policy");
  const { dateOfBirth } = asked.pupil;
  const age = dateOfBirth === undefined ? null : compulsorySchoolAge(dateOfBirth);
  const file: PupilFile = {
    pupil: asked.pupil,
    schoolAge: age === null ? null : { from: dayOf(age.from), to: dayOf(age.to) },
    calendar,
    history,
    events: placeEvents(asked.pupil.events ?? []),
    openings,
    words: { ...words, ...asked.words },
    standing: { stage: nothing, stageEntry: () => null, band: nothing, noticesCounted: nothing, restsOf: () => [] },
    lateEntries: [],
    knownOn: () => file,
  };
  return Circumstances.of(file, moment, asked.subject);
}

/** What a fact says, in brief. */
export function says(fact: Fact, params: unknown, asked: Asked): string {
  return brief(fact.bind(params).read(circumstances(asked)));
}
