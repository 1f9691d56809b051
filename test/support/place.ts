import { steadyAround } from "../../src/facts/changes.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { Place, type PolicyForFacts } from "../../src/facts/place.ts";
import type { PolicyWords } from "../../src/facts/policy-words.ts";
import type { Subject } from "../../src/facts/subject.ts";
import { wholeDay } from "../../src/kernel/moment.ts";
import { missing } from "../../src/record/reading.ts";
import { brief, keeping, type Looked, look, readOnce } from "./registers.ts";

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
export function place(asked: Asked): Place {
  const { calendar, history, openings, moment } = look(asked);
  const nothing = () => missing("notSupplied", "a policy");
  const policy: PolicyForFacts = {
    keeping: asked.codes === undefined ? keeping : { ...keeping, codes: asked.codes },
    words: { ...words, ...asked.words },
    standing: {
      stage: nothing,
      stageEntry: () => null,
      band: nothing,
      noticesCounted: nothing,
      restsOf: () => [],
      steadyAround,
    },
    openings: () => openings,
  };
  return Place.of(
    readOnce(asked.pupil, calendar),
    policy,
    moment,
    asked.subject,
    asked.knownOn === undefined ? moment : wholeDay(history.knownOn),
  );
}

/** What a fact says, in brief. */
export function says(fact: Fact, params: unknown, asked: Asked): string {
  return brief(fact.bind(params).read(place(asked)));
}
