/**
 * A policy's rules in a real json-rules-engine, for software that already runs one.
 *
 * @module
 */
import type { Engine, Event } from "json-rules-engine";
import type { Clause } from "./clauses/clause.ts";
import { isInForce } from "./clauses/holds.ts";
import type { SharedConditions } from "./conditions/compiled-condition.ts";
import { conditionEngine, type HeldRule } from "./conditions/condition-engine.ts";
import type { Condition } from "./conditions/condition-schema.ts";
import { ALWAYS, aboutPupil, factReaders } from "./conditions/engine-facts.ts";
import type { Truth } from "./conditions/truth.ts";
import { type EvaluateInput, openInput } from "./decision/open-input.ts";
import { subjectsOf } from "./decision/subjects.ts";
import { Place } from "./facts/place.ts";
import { subjectName } from "./facts/subject.ts";
import { type Diagnostic, type DiagnosticTable, reporter } from "./kernel/diagnostics.ts";
import type { AsOf } from "./kernel/moment.ts";
import { didYouMean } from "./kernel/suggestions.ts";
import type { Policy } from "./packs/policy.ts";

export type { Truth } from "./conditions/truth.ts";

const KINDS = ["pupil", "absence", "parent", "leaveRequest"] as const;

/** What an engine is asked about: the pupil, or one of the pupil's absences, parents or leave requests, by its id. */
export interface EngineSubject {
  readonly kind: (typeof KINDS)[number];
  /** Null for the pupil, and for the parents together where none were supplied. */
  readonly id: string | null;
}

export interface EngineOptions {
  /** A civil date, which includes that whole day, or a local date and time. */
  readonly asOf: AsOf;
  /** The pupil where left out; `engineSubjects` lists what else there is. */
  readonly subject?: EngineSubject | undefined;
}

/** A rule the engine does not hold: it speaks of something else than the subject, or is not in force on the day. */
export interface LeftOut {
  readonly rule: string;
  readonly why: "otherScope" | "notInForce";
}

/** What the rules came to when the unknown was read both ways. */
export interface BothWays {
  /** By rule id: satisfied both ways, neither way, or only where the unknown is read as true. */
  readonly rules: Readonly<Record<string, Truth>>;
  readonly leftOut: readonly LeftOut[];
  /** What was noticed in the pupil's file; the rest was read all the same. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Input no engine can be made from, with everything that is wrong with it. */
export class EngineInputError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((found) => `${found.at}: ${found.message}; ${found.help}`).join("\n"));
    this.name = "EngineInputError";
    this.diagnostics = diagnostics;
  }
}

export const engineDiagnostics = {
  "subject-not-found": { severity: "error", meaning: "The pupil's file has no such absence, parent or leave request." },
} as const satisfies DiagnosticTable<string>;

/**
 * Makes a json-rules-engine that holds the rules of a policy about one thing, with the operators of the pack language and every fact of
 * the catalogue, read from one pupil's file. Rules, facts and operators can be added to it like to any other; facts may be replaced by
 * asynchronous ones that give plain values.
 *
 * - An event's `type` is the id of its rule; `params` holds the title and the actions.
 * - A rule holds as it does in a decision: within its dates, and with its exceptions (`exceptionTo`) taken out.
 * - It says whether a rule holds, not whether its actions have been done, wait for something, or carry an `if`: that is `evaluate`'s.
 * - Left out are rules that speak of another kind of thing (make one engine for each subject), rules about groups, and ladders, whose
 *   present stage is the fact `stage`.
 *
 * @param policy a policy from `loadPack`
 * @param input the school's calendar and the pupil, as in a school file
 * @param options.asOf the day (that whole day) or local date and time asked about; nothing later is read
 * @param options.unknownAs how a comparison reads that cannot be known, also under `not`: `false` finds the rules that hold for certain,
 *   `true` those that may hold
 * @param options.subject the absence, parent or leave request the rules are asked about; the pupil where left out
 * @throws EngineInputError holding what is wrong with the calendar, the pupil, the date or the subject
 *
 * @example
 * ```ts
 * import { loadPack } from "attendance-policy";
 * import { createEngine } from "attendance-policy/json-rules-engine";
 *
 * const engine = createEngine(loadPack(pack), { calendar, pupil }, { asOf: "2025-01-17", unknownAs: false });
 * engine.addRule({
 *   conditions: { all: [{ fact: "sessions", params: { of: "late", window: "term" }, operator: "atLeast", value: 3 }] },
 *   event: { type: "tell-the-tutor" },
 * });
 * const { events } = await engine.run();
 * events.map((event) => event.type); // ["lateness-contact", "tell-the-tutor"]
 * ```
 */
export function createEngine(
  policy: Policy,
  input: EvaluateInput,
  options: EngineOptions & { readonly unknownAs: boolean },
): Engine {
  return engineAbout(policy, openAbout(policy, input, options).place, options.unknownAs);
}

/**
 * Runs a policy's rules in json-rules-engine twice, once with the unknown read as false and once as true, and gives each rule one of the
 * three answers `evaluate` works with.
 *
 * @throws EngineInputError, as a rejection, holding what is wrong with the input
 *
 * @example
 * ```ts
 * const { rules } = await runBothWays(policy, { calendar, pupil }, { asOf: "2025-01-17" });
 * rules["lateness-contact"]; // "satisfied", "notSatisfied" or "undetermined"
 * ```
 */
export async function runBothWays(policy: Policy, input: EvaluateInput, options: EngineOptions): Promise<BothWays> {
  const { place, diagnostics } = openAbout(policy, input, options);
  const [certain, possible] = await Promise.all([
    namesThatHold(policy, place, false),
    namesThatHold(policy, place, true),
  ]);
  const truthOf = (rule: string): Truth =>
    certain.has(rule) ? "satisfied" : possible.has(rule) ? "undetermined" : "notSatisfied";
  const held = heldRules(policy, place).map(({ name }) => [name, truthOf(name)] as const);
  return { rules: Object.fromEntries(held), leftOut: leftOut(policy, place), diagnostics };
}

/** Everything a policy's rules can be asked about in one pupil's file: the pupil first, then absences, parents and open leave requests. */
export function engineSubjects(
  policy: Policy,
  input: EvaluateInput,
  { asOf }: Pick<EngineOptions, "asOf">,
): EngineSubject[] {
  return placesIn(openAbout(policy, input, { asOf }).place).map(({ subject, id }) => ({ kind: subject, id }));
}

async function namesThatHold(policy: Policy, place: Place, unknownAs: boolean): Promise<ReadonlySet<string>> {
  const { results } = await engineAbout(policy, place, unknownAs).run();
  return new Set(results.map((result) => result.name));
}

const engineDiagnostic = reporter(engineDiagnostics);

function openAbout(
  policy: Policy,
  input: EvaluateInput,
  { asOf, subject }: EngineOptions,
): { place: Place; diagnostics: readonly Diagnostic[] } {
  const opened = openInput(input, asOf);
  if (!opened.ok) throw new EngineInputError(opened.diagnostics);
  const whole = Place.of(opened.record, policy, opened.now);
  return { place: placeOf(whole, subject ?? { kind: "pupil", id: null }), diagnostics: opened.diagnostics };
}

interface SubjectAt {
  readonly subject: EngineSubject["kind"];
  readonly id: string | null;
  readonly at: Place;
}

function placesIn(whole: Place): SubjectAt[] {
  return KINDS.flatMap((kind) =>
    subjectsOf(kind, whole).map((at) => ({ subject: kind, id: subjectName(at.subject), at })),
  );
}

function placeOf(whole: Place, subject: EngineSubject): Place {
  const places = placesIn(whole).filter((place) => place.subject === subject.kind);
  const found = places.find((place) => place.id === subject.id);
  if (found !== undefined) return found.at;
  const ids = places.flatMap((place) => place.id ?? []);
  const message = `\`${subject.id}\` is no ${subject.kind} of this pupil`;
  throw new EngineInputError([
    engineDiagnostic("subject-not-found", "subject", message, didYouMean(subject.id ?? "", ids)),
  ]);
}

function engineAbout(policy: Policy, place: Place, unknownAs: boolean): Engine {
  const rules: HeldRule[] = heldRules(policy, place).map((compiled) => ({
    id: compiled.name,
    condition: conditionOf(compiled, place, policy.shared),
    event: eventOf(compiled),
  }));
  return conditionEngine(rules, policy.shared, factReaders(place), unknownAs);
}

function eventOf({ name, entry }: Clause): Event {
  const actions = entry.then.map(({ action, force, by, to }) => ({ action, force, by, to }));
  return { type: name, params: { title: entry.title ?? name, actions } };
}

function heldRules(policy: Policy, place: Place): readonly Clause[] {
  const isOwn = ({ entry }: Clause) => entry.kind === "rule" && policy.pack.rules?.includes(entry.rule) === true;
  return policy.clauses.filter((one) => one.scope === place.subject.kind && isInForce(one, place) && isOwn(one));
}

function leftOut(policy: Policy, place: Place): LeftOut[] {
  const held = new Set(heldRules(policy, place));
  return policy.clauses
    .filter((one) => one.turn === null && !held.has(one))
    .map(({ name, scope }) => ({ rule: name, why: scope === place.subject.kind ? "notInForce" : "otherScope" }));
}

/** When a rule holds, its exceptions taken out: those that speak of the same thing, and those that speak of the pupil. */
function conditionOf(compiled: Clause, place: Place, shared: SharedConditions): Condition {
  const own = compiled.entry.when ?? ALWAYS;
  const exceptions = compiled.exceptions.flatMap((exception): Condition[] => {
    if (!isInForce(exception, place)) return [];
    if (exception.scope === place.subject.kind) return [conditionOf(exception, place, shared)];
    return exception.scope === "pupil"
      ? [aboutPupil(conditionOf(exception, place.about({ kind: "pupil" }), shared), shared)]
      : [];
  });
  return exceptions.length === 0 ? own : { all: [own, { not: { any: exceptions } }] };
}
