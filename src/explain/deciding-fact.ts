import { isPresence } from "../codes/classes.ts";
import type { Call } from "../conditions/call.ts";
import { type CompiledCondition, type Trace, traceOf } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import { resolve } from "../facts/events.ts";
import { isoDate } from "../kernel/dates.ts";
import { compare, type Exact, whole } from "../kernel/exact.ts";
import { evidenceOf, isExact, type Reading } from "../record/reading.ts";
import { listInWords } from "../words/dates-in-words.ts";
import { asked, outcomeInWords } from "../words/operator-words.ts";
import { nameOf, unitOf, yesOrNo } from "../words/phrases.ts";
import { capitalised, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { type Spoken, spoken } from "../words/spoken.ts";
import { readingInWords, shareInWords, type Telling } from "../words/value-words.ts";
import type { DecidingFact, ExplainedFact } from "./explanation.ts";
import { givenValue } from "./given-value.ts";
import { sessionsAt, sessionsInWords } from "./session-words.ts";

export type LeafTrace = Extract<Trace, { kind: "leaf" }>;

/** One side of a comparison, ready to be put into words. */
interface Side {
  readonly call: Call;
  readonly reading: Reading;
  readonly words: Spoken;
  readonly telling: Telling;
}

/** The comparisons that decide a condition at the place spoken of. */
export function factsOf(condition: CompiledCondition | null, speaker: Speaker): readonly DecidingFact[] {
  return condition === null ? [] : factsIn(traceOf(condition, speaker.place), speaker);
}

export function factsIn(trace: Trace, speaker: Speaker): readonly DecidingFact[] {
  return decisive(trace).map((leaf) => decidingFact(leaf, speaker));
}

/** A comparison with its values, put into words. */
function decidingFact(trace: LeafTrace, speaker: Speaker): DecidingFact {
  const { leaf, left, right, truth } = trace;
  const [side, other] = sidesOf(trace, speaker);
  const limit = other === undefined ? limitInWords(right, side, speaker) : otherInWords(other, speaker);
  // Nobody wants to read on which days a pupil was there.
  const evidence = leaf.call.of !== null && isPresence(leaf.call.of) ? {} : evidenceOf(left);
  return {
    ...explained(side, speaker),
    sentence: sentence(sentenceOf(trace, side, limit, speaker)),
    threshold: asked(leaf.leaf.operator, limit),
    holds: truth === "undetermined" ? null : truth === "satisfied",
    comparedWith: other === undefined ? null : explained(other, speaker),
    window: windowOf(leaf.call, speaker),
    sessions: sessionsAt(evidence, speaker),
    dates: sessionsInWords(evidence, speaker),
  };
}

/** The sides of a comparison: the fact, and the one it is compared with where there is one. */
export function sidesOf({ leaf, left, right }: LeafTrace, speaker: Speaker): readonly [Side, Side?] {
  const [first] = right;
  const side = sideOf(leaf.call, left, right.flatMap(exactsOf), speaker);
  if (leaf.other === null || first === undefined) return [side];
  return [side, sideOf(leaf.other, first, exactsOf(left), speaker)];
}

function sideOf(call: Call, reading: Reading, edges: readonly Exact[], speaker: Speaker): Side {
  const { fact, params } = call;
  const words = spoken(params, speaker);
  return { call, reading, words, telling: { fact, params, unit: unitOf(fact, words), edges } };
}

function explained({ call, reading, words, telling }: Side, speaker: Speaker): ExplainedFact {
  const { key, fact } = call;
  return {
    name: key,
    fact,
    phrase: nameOf(fact, words),
    value: givenValue(fact, reading),
    text: readingInWords(reading, telling, speaker),
  };
}

/** "Attendance this academic year: 88.24% (150 of 170 sessions), which is below 96%". */
function sentenceOf(trace: LeafTrace, side: Side, limit: string, speaker: Speaker): string {
  const { reading, telling, words, call } = side;
  const name = nameOf(call.fact, words);
  if (reading.kind === "known" && typeof reading.value === "boolean")
    return yesOrNo(call.fact, words, reading.value) ?? `${name}: ${reading.value ? "yes" : "no"}`;
  if (reading.kind === "missing") return `not known: ${name}`;
  const share = shareInWords(reading, telling);
  const text = `${readingInWords(reading, telling, speaker)}${share === null ? "" : ` (${share})`}`;
  return `${capitalised(name)}: ${isNone(side) ? "none" : text}${clauseOf(trace, limit)}`;
}

/** A count of nothing. */
function isNone({ reading, telling, call }: Side): boolean {
  const isCount = telling.unit !== "" && call.type === "number";
  return isCount && reading.kind === "known" && isExact(reading.value) && reading.value.n === 0;
}

/** Whether a comparison of a count only asks if there is any at all: then the count alone says enough. */
function isAboutNone({ leaf, right }: LeafTrace): boolean {
  const { operator } = leaf.leaf;
  if (leaf.call.type !== "number") return false;
  const edge = operator === "atLeast" || operator === "below" ? 1 : 0;
  const limits = right.flatMap(exactsOf);
  return limits.length > 0 && limits.every((limit) => compare(limit, whole(edge)) === 0);
}

function clauseOf(trace: LeafTrace, limit: string): string {
  if (trace.truth === "undetermined" || isAboutNone(trace)) return "";
  return outcomeInWords(trace.leaf.leaf.operator, trace.truth === "satisfied", limit);
}

/** The value compared with, in words. A count's limit needs no unit: the count has said it. */
function limitInWords(right: readonly Reading[], { telling }: Side, speaker: Speaker): string {
  const limits = right.map((reading) => readingInWords(reading, { ...telling, unit: "", edges: [] }, speaker));
  return listInWords(limits, "or");
}

function otherInWords(other: Side, speaker: Speaker): string {
  const share = shareInWords(other.reading, other.telling);
  const text = readingInWords(other.reading, other.telling, speaker);
  return `${nameOf(other.call.fact, other.words)} (${text}${share === null ? "" : `, ${share}`})`;
}

function exactsOf(reading: Reading): Exact[] {
  if (reading.kind === "known") return isExact(reading.value) ? [reading.value] : [];
  return reading.kind === "between" ? [reading.ifPresent, reading.ifAbsent] : [];
}

/** The first and last day of the window a fact looked at; null where it has none, or none yet. */
function windowOf({ window }: Call, { place }: Speaker): DecidingFact["window"] {
  const span = window === null ? null : resolve(window, place);
  if (span === null || "missing" in span) return null;
  return { from: Number.isFinite(span.from) ? isoDate(span.from) : null, to: isoDate(span.to) };
}

/** The value of a fact alone, for a policy's own sentence. */
export function figureInWords({ reading, telling }: Side, speaker: Speaker): string {
  // The sentence has the unit already: "attendance is {attendance}%".
  return readingInWords(reading, { ...telling, unit: "" }, speaker).replaceAll("%", "");
}
