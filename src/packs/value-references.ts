import type { Leaf } from "../conditions/condition-schema.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { Question } from "./entry-schemas.ts";
import type { Pack } from "./pack-schema.ts";

type Scalar = string | number | boolean | null;

/** Values a comparison asks for that its fact can never have: a stage, band or answer nobody declared. */
export function checkValues(pack: Pack, leaf: Leaf, at: string): Diagnostic[] {
  const values = literalsOf(leaf.value);
  switch (leaf.fact) {
    case "stage":
      return named("unknown-stage", "stage", stagesOf(pack, leaf), values, at);
    case "band":
      return named("unknown-band", "band", bandsOf(pack, leaf), values, at);
    case "answer":
      return answers(
        pack.questions?.find((question) => question.id === leaf.params?.["id"]),
        values,
        at,
      );
    case "request.licence":
      return named("value-type", "kind of licence", ["none", "undated", "dated"], values, at);
    case "request.organisedBy":
      return named("value-type", "organiser", ["club", "parent"], values, at);
    default:
      return [];
  }
}

function literalsOf(value: Leaf["value"]): readonly Scalar[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? [] : [value];
}

function stagesOf(pack: Pack, leaf: Leaf): readonly string[] {
  const ladder = pack.ladders?.find(({ id }) => id === leaf.params?.["ladder"]);
  return ladder?.stages.map(({ stage }) => stage) ?? [];
}

function bandsOf(pack: Pack, leaf: Leaf): readonly string[] {
  const set = pack.bands?.find(({ id }) => id === leaf.params?.["set"]);
  return set?.bands.map(({ id }) => id) ?? [];
}

type ValueCode = "unknown-stage" | "unknown-band" | "unknown-answer-value" | "value-type";

/** `none` and null are before the first stage and in no band. Where nothing is declared at all, that is reported already. */
function named(
  code: ValueCode,
  kind: string,
  known: readonly string[],
  values: readonly Scalar[],
  at: string,
): Diagnostic[] {
  if (known.length === 0) return [];
  return values.flatMap((value) =>
    typeof value !== "string" || value === "none" || known.includes(value)
      ? []
      : [packDiagnostic(code, `${at}/value`, `there is no ${kind} \`${value}\``, didYouMean(value, known))],
  );
}

const kinds = { boolean: "boolean", number: "number", percent: "number", date: "string", text: "string" } as const;
const kindWords = { boolean: "true or false", number: "a number", string: "text" } as const;

function answers(question: Question | undefined, values: readonly Scalar[], at: string): Diagnostic[] {
  if (question === undefined) return [];
  if (question.answers !== undefined) {
    const ids = question.answers.map((answer) => (typeof answer === "string" ? answer : answer.id));
    return named("unknown-answer-value", "answer", ids, values, at);
  }
  if (question.type === undefined) return [];
  const needed = kinds[question.type];
  return values.flatMap((value) =>
    value === null || typeof value === needed
      ? []
      : [
          packDiagnostic(
            "unknown-answer-value",
            `${at}/value`,
            `\`${JSON.stringify(value)}\` can never be the answer to \`${question.id}\`, which is ${kindWords[needed]}`,
            `write ${kindWords[needed]}`,
          ),
        ],
  );
}
