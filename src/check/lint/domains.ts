import type { FactValue } from "../../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../../facts/catalogue.ts";
import { parseTime } from "../../kernel/times.ts";
import type { Question } from "../../packs/entry-schemas.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { answerIds, stagesOf } from "../../packs/value-references.ts";
import type { Numbers } from "./number-claims.ts";

/** What a figure can be: numbers, or words; null where any word will do. */
export type Domain =
  | ({ readonly kind: "numbers" } & Numbers)
  | { readonly kind: "words"; readonly all: readonly string[] | null };

const anyWord: Domain = { kind: "words", all: null };
const yesOrNo: Domain = { kind: "words", all: ["true", "false"] };

function numbers(low = -Infinity, high = Infinity, whole = false): Domain {
  return { kind: "numbers", low, high, whole };
}

export function domainOf(call: FactValue, pack: Pack): Domain {
  if (call.fact === "answer") return domainOfAnswer(pack.questions?.find(({ id }) => id === call.params?.["id"]));
  if (!isFactName(call.fact)) return anyWord;
  const { type, scale } = catalogue[call.fact];
  if (scale !== null) return numbers(scale.signed ? -Infinity : 0, scale.most ?? Infinity, scale.whole);
  if (type === "stage") return numbers(-1, stagesOf(pack, call.params?.["ladder"]).length - 1, true);
  if (type === "boolean") return yesOrNo;
  return type === "bands" || type === "text" ? anyWord : numbers();
}

function domainOfAnswer(question: Question | undefined): Domain {
  if (question?.answers !== undefined)
    return { kind: "words", all: answerIds(question.answers).map((answer) => JSON.stringify(answer)) };
  switch (question?.type) {
    case "boolean":
      return yesOrNo;
    case "number":
      return numbers();
    case "percent":
      return numbers(0, 100);
    default:
      return anyWord;
  }
}

/** A value as a number of its domain: a stage by its place, a time by its second; null where it is none. */
export function placeOf({ fact, params }: FactValue, value: unknown, pack: Pack): number | null {
  if (typeof value === "number") return value;
  if (fact !== "stage") return typeof value === "string" ? parseTime(value) : null;
  const place = typeof value === "string" ? stagesOf(pack, params?.["ladder"]).indexOf(value) : -1;
  return place >= 0 || value === null || value === "none" ? place : null;
}
