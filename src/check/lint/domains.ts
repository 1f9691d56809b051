import type { FactValue } from "../../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../../facts/catalogue.ts";
import { parseTime } from "../../kernel/times.ts";
import type { Question } from "../../packs/entry-schemas.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import type { Numbers } from "./number-claims.ts";

/** What a figure can be: numbers, or words; null where any word will do. */
export type Domain =
  | ({ readonly kind: "numbers" } & Numbers)
  | { readonly kind: "words"; readonly all: readonly string[] | null };

const anyNumber: Domain = { kind: "numbers", low: -Infinity, high: Infinity, whole: false };
const percent: Domain = { kind: "numbers", low: 0, high: 100, whole: false };
const anyWord: Domain = { kind: "words", all: null };

export function domainOf(call: FactValue, pack: Pack): Domain {
  if (call.fact === "answer")
    return domainOfAnswer(pack.questions?.find((question) => question.id === call.params?.["id"]));
  if (!isFactName(call.fact)) return anyWord;
  const { type, scale } = catalogue[call.fact];
  if (scale !== null)
    return { kind: "numbers", low: scale.signed ? -Infinity : 0, high: scale.most ?? Infinity, whole: scale.whole };
  switch (type) {
    case "number":
    case "percent":
    case "time":
      return anyNumber;
    case "boolean":
      return { kind: "words", all: ["true", "false"] };
    case "stage":
      return { kind: "numbers", low: -1, high: stagesOf(call, pack).length - 1, whole: true };
    case "bands":
    case "text":
      return anyWord;
  }
}

function domainOfAnswer(question: Question | undefined): Domain {
  if (question?.answers !== undefined) {
    return {
      kind: "words",
      all: question.answers.map((answer) => JSON.stringify(typeof answer === "string" ? answer : answer.id)),
    };
  }
  switch (question?.type) {
    case "boolean":
      return { kind: "words", all: ["true", "false"] };
    case "number":
      return anyNumber;
    case "percent":
      return percent;
    default:
      return anyWord;
  }
}

function stagesOf(call: FactValue, pack: Pack): readonly string[] {
  return (
    pack.ladders?.find((ladder) => ladder.id === call.params?.["ladder"])?.stages.map((stage) => stage.stage) ?? []
  );
}

/** A value as a number of its domain: a stage by its place, a time by its second; null where it is none. */
export function placeOf(call: FactValue, value: unknown, pack: Pack): number | null {
  if (typeof value === "number") return value;
  if (call.fact === "stage") {
    const place = typeof value === "string" ? stagesOf(call, pack).indexOf(value) : -1;
    return place >= 0 || value === null || value === "none" ? place : null;
  }
  return typeof value === "string" ? parseTime(value) : null;
}
