import { catalogue, factNames } from "../facts/catalogue.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Bound } from "../facts/fact.ts";
import { known } from "../history/reading.ts";
import { isRecord } from "../kernel/parse.ts";
import type { SharedConditions } from "./compiled-condition.ts";
import type { FactReader, FactReaders } from "./condition-engine.ts";
import { type Condition, type FactValue, isLeaf } from "./condition-schema.ts";

const ALWAYS_FACT = "always";
/** Before the name of a fact that speaks of the pupil where the engine speaks of something else. */
const OF_PUPIL = "pupil/";

/** Stands for no condition at all, which json-rules-engine could only be told by an empty group. */
export const ALWAYS: Condition = { fact: ALWAYS_FACT, operator: "is", value: true };

/** Every fact of the catalogue, reading about one thing; and about the pupil, under another name, where that is not the thing. */
export function factReaders(place: Circumstances): FactReaders {
  const ofPupil = place.subject.kind === "pupil" ? [] : readersAt(place.about({ kind: "pupil" }), OF_PUPIL);
  return new Map([...readersAt(place, ""), ...ofPupil, [ALWAYS_FACT, () => known(true)]]);
}

function readersAt(place: Circumstances, prefix: string): [string, FactReader][] {
  return factNames.map((name) => {
    // Checking parameters costs more than reading, so what is asked again is bound once.
    const bound = new Map<string, Bound>();
    const read: FactReader = (params) => {
      const key = JSON.stringify(params);
      const fact = bound.get(key) ?? catalogue[name].bind(params);
      bound.set(key, fact);
      return fact(place);
    };
    return [`${prefix}${name}`, read];
  });
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
