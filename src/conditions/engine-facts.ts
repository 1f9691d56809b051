import { factNames } from "../facts/catalogue.ts";
import type { Place } from "../facts/place.ts";
import { isRecord } from "../kernel/parse.ts";
import { known, type Reading } from "../record/reading.ts";
import { callId, compileCall } from "./call.ts";
import type { SharedConditions } from "./compiled-condition.ts";
import type { FactReader, FactReaders } from "./condition-engine.ts";
import { type Condition, type FactValue, isLeaf } from "./condition-schema.ts";

const ALWAYS_FACT = "always";
/** Before the name of a fact that speaks of the pupil where the engine speaks of something else. */
const OF_PUPIL = "pupil/";

/** Stands for no condition at all, which json-rules-engine could only be told by an empty group. */
export const ALWAYS: Condition = { fact: ALWAYS_FACT, operator: "is", value: true };

/** Every fact of the catalogue, reading about one thing; and about the pupil, under another name, where that is not the thing. */
export function factReaders(place: Place): FactReaders {
  const ofPupil = place.subject.kind === "pupil" ? [] : readersAt(place.about({ kind: "pupil" }), OF_PUPIL);
  return new Map([...readersAt(place, ""), ...ofPupil, [ALWAYS_FACT, () => known(true)]]);
}

function readersAt(place: Place, prefix: string): [string, FactReader][] {
  return factNames.map((name) => [`${prefix}${name}`, (params) => readingOf({ fact: name, params }, place)]);
}

/** Read through the place's own memory, so that what was read before, by whichever engine, is not read again. */
function readingOf(call: FactValue, place: Place): Reading {
  return place.reading(callId(call), (at) => compileCall(call).read(at));
}

/** A condition with every fact read about the pupil, shared conditions written out. */
export function aboutPupil(condition: Condition, shared: SharedConditions): Condition {
  if (isLeaf(condition)) {
    const { fact, value } = condition;
    return {
      ...condition,
      fact: ofPupil(fact),
      value: isFactValue(value) ? { ...value, fact: ofPupil(value.fact) } : value,
    };
  }
  if ("not" in condition) return { not: aboutPupil(condition.not, shared) };
  if ("all" in condition) return { all: condition.all.map((part) => aboutPupil(part, shared)) };
  if ("any" in condition) return { any: condition.any.map((part) => aboutPupil(part, shared)) };
  const meant = shared.get(condition.condition);
  if (meant === undefined) throw new RangeError(`no shared condition: ${condition.condition}`);
  return aboutPupil(meant, shared);
}

function ofPupil(fact: string): string {
  return fact === ALWAYS_FACT ? fact : `${OF_PUPIL}${fact}`;
}

function isFactValue(value: unknown): value is FactValue {
  return isRecord(value);
}
