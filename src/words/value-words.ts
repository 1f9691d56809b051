import { catalogue, type FactName } from "../facts/catalogue.ts";
import { display, type Exact } from "../kernel/exact.ts";
import { clockTime, END_OF_DAY } from "../kernel/times.ts";
import { isExact, type Reading, type Value } from "../record/reading.ts";
import { listInWords } from "./dates-in-words.ts";
import { amountInWords } from "./number-words.ts";
import { quoted, readable } from "./readable.ts";
import type { Speaker, Voice } from "./speaker.ts";

/** Whose value is told: the fact, its parameters, its unit, and the edges the value must not seem to cross. */
export interface Telling {
  readonly fact: FactName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly unit: string;
  readonly edges: readonly Exact[];
}

/** A reading as a letter says it; what is not known is told elsewhere, with why. */
export function readingInWords(reading: Reading, telling: Telling, speaker: Speaker): string {
  switch (reading.kind) {
    case "known":
      return valueInWords(reading.value, telling, speaker);
    case "between": {
      const ends = [reading.ifPresent, reading.ifAbsent].map((value) => valueInWords(value, telling, speaker));
      return `between ${ends.join(" and ")}, depending on sessions without a mark or a reason`;
    }
    case "atLeast":
      return `at least ${valueInWords(reading.least, telling, speaker)}`;
    case "missing":
      return "not known";
  }
}

export function valueInWords(value: Value, telling: Telling, speaker: Speaker): string {
  if (isExact(value)) return numberInWords(value, telling, speaker);
  if (value === null || value === "none") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return namedInWords(value, telling, speaker);
  if ("several" in value) return listInWords(value.several.map((one) => namedInWords(one, telling, speaker)));
  const stage = value.order[value.at];
  return stage === undefined ? "none" : namedInWords(stage, telling, speaker);
}

/** A percentage with as many decimals as it takes to stand on its own side of every edge. */
function numberInWords(value: Exact, { fact, params, unit, edges }: Telling, { policy }: Speaker): string {
  const { type } = catalogue[fact];
  if (type === "time") return value.n >= END_OF_DAY ? "the end of the day" : clockTime(value.n);
  const shown = display(value, edges);
  const isPercent =
    type === "percent" || (fact === "answer" && policy.words.questions.get(String(params["id"]))?.percent === true);
  return isPercent ? `${shown}%` : amountInWords(shown, unit);
}

/** The share behind a percentage: "150 of 170 sessions"; null where it was not made of sessions or lessons. */
export function shareInWords(reading: Reading, { fact }: Telling): string | null {
  if (catalogue[fact].type !== "percent" || fact === "target" || reading.kind !== "known" || !isExact(reading.value))
    return null;
  const part = reading.value.n / 100;
  const counted = fact === "lessonPercent" ? "lessons" : "sessions";
  return Number.isInteger(part) ? `${part} of ${amountInWords(reading.value.d, counted)}` : null;
}

/** A word of the policy by the title it has there; what has none stands in a policy as it is written. */
export function namedInWords(
  value: string,
  { fact, params = {} }: { readonly fact: string; readonly params?: Telling["params"] | undefined },
  { titles, voice }: Voice,
): string {
  const text = (key: string) => String(params[key] ?? "");
  const isPupils = voice === "pupil";
  if (fact === "stage") return quoted(titles.stage(text("ladder"), value));
  if (fact === "band") return quoted(titles.band(text("set"), value));
  if (fact === "absence.reason" || fact === "request.kind") return quoted(titles.reason(value));
  const answer = fact === "answer" ? titles.answer(text("id"), value) : null;
  if (answer !== null) return isPupils ? answer : quoted(answer);
  if (!isPupils) return value;
  return fact === "request.reason" ? quoted(value) : readable(value);
}
