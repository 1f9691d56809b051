import type { Leaf } from "../conditions/condition-schema.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { idsOf, type PackDiagnosticCode, packDiagnostic, unknown } from "./diagnostics.ts";
import type { Question } from "./entry-schemas.ts";
import type { Pack } from "./pack-schema.ts";

type Scalar = string | number | boolean | null;

/** Values a comparison asks for that its fact can never have: a stage, band or answer nobody declared. */
export function checkValues(pack: Pack, { fact, params, value }: Leaf, at: string): Diagnostic[] {
  const values: readonly Scalar[] = Array.isArray(value) ? value : typeof value === "object" ? [] : [value];
  const named = (code: PackDiagnosticCode, kind: string, known: readonly string[] = []) =>
    undeclared(code, kind, known, values, `${at}/value`);
  switch (fact) {
    case "stage":
      return named("unknown-stage", "stage", stagesOf(pack, params?.["ladder"]));
    case "band":
      return named("unknown-band", "band", idsOf(pack.bands?.find(({ id }) => id === params?.["set"])?.bands));
    case "answer": {
      const question = pack.questions?.find(({ id }) => id === params?.["id"]);
      return question?.answers === undefined
        ? answers(question, values, `${at}/value`)
        : named("unknown-answer-value", "answer", answerIds(question.answers));
    }
    case "request.licence":
      return named("value-type", "kind of licence", ["none", "undated", "dated"]);
    case "request.organisedBy":
      return named("value-type", "organiser", ["club", "parent"]);
    default:
      return [];
  }
}

/** The stages of a ladder, in order; none of one that is not declared. */
export function stagesOf(pack: Pack, ladder: unknown): readonly string[] {
  return pack.ladders?.find(({ id }) => id === ladder)?.stages.map(({ stage }) => stage) ?? [];
}

/** The answers to choose from, as they are stored. */
export function answerIds(answers: NonNullable<Question["answers"]>): readonly string[] {
  return answers.map((answer) => (typeof answer === "string" ? answer : answer.id));
}

/** `none` and null are before the first stage and in no band. Where nothing is declared at all, that is reported already. */
function undeclared(
  code: PackDiagnosticCode,
  kind: string,
  known: readonly string[],
  values: readonly Scalar[],
  at: string,
): Diagnostic[] {
  const names = known.length === 0 ? [] : values.filter((value) => typeof value === "string");
  return names.flatMap((name) => (name === "none" ? [] : unknown(code, at, name, known, kind)));
}

const kinds = { boolean: "boolean", number: "number", percent: "number", date: "string", text: "string" } as const;
const kindWords = { boolean: "true or false", number: "a number", string: "text" } as const;

function answers(question: Question | undefined, values: readonly Scalar[], at: string): Diagnostic[] {
  if (question?.type === undefined) return [];
  const needed = kinds[question.type];
  const wrong = values.filter((value) => value !== null && typeof value !== needed);
  return wrong.map((value) => {
    const message = `\`${JSON.stringify(value)}\` can never be the answer to \`${question.id}\`, which is ${kindWords[needed]}`;
    return packDiagnostic("unknown-answer-value", at, message, `write ${kindWords[needed]}`);
  });
}
