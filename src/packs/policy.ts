import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Clause, CompiledLadder } from "../clauses/clause.ts";
import { compileClauses } from "../clauses/compile-clauses.ts";
import { doneTypes } from "../clauses/done.ts";
import { type CodeSet, codeSet } from "../codes/code-set.ts";
import type { SharedConditions } from "../conditions/compiled-condition.ts";
import { absenceEvents, requestEvents } from "../facts/common-events.ts";
import type { PolicyForFacts } from "../facts/place.ts";
import type { PolicyWords } from "../facts/policy-words.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { decimal } from "../kernel/exact.ts";
import { suggester } from "../kernel/suggestions.ts";
import { type CompiledTariff, compileTariff, noticeEvent } from "../tariffs/notice-standing.ts";
import { type CompiledBands, compileBands } from "./compiled-bands.ts";
import { knownEvents } from "./event-references.ts";
import type { Pack } from "./pack-schema.ts";
import { type ParseOptions, parsePack } from "./parse-pack.ts";
import { openingsUnder } from "./session-times.ts";
import { standingUnder } from "./standing-facts.ts";

/** A rule pack, read and compiled once: hand it to every evaluation. */
export interface Policy extends PolicyForFacts {
  readonly pack: Pack;
  /** The pack as it was written, without what it inherits. */
  readonly own: Pack;
  /** SHA-256 of the canonical JSON of the pack with everything it inherits. */
  readonly hash: string;
  readonly codes: CodeSet;
  readonly shared: SharedConditions;
  /** Everything that decides: rules, and the stages and exits of ladders. */
  readonly clauses: readonly Clause[];
  readonly ladders: readonly CompiledLadder[];
  readonly bands: readonly CompiledBands[];
  readonly tariffs: readonly CompiledTariff[];
  readonly events: ReadonlySet<string>;
  /** What to write in place of an event that is not one of them. */
  readonly eventMeant: (type: string) => string;
  /** Of a list of policies: each with the days on which it is in force. The policy itself is the latest of them. */
  readonly editions?: readonly Edition[];
  /** Of one of a list of policies: stages only the others have, by the event that enters them. */
  readonly retiredStages?: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** One of the policies a school has had, and the first and last day on which it is in force. */
export interface Edition {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly policy: Policy;
}

/** A pack that cannot be used, with everything that is wrong with it. */
export class PackError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((found) => `${found.at}: ${found.message}; ${found.help}`).join("\n"));
    this.name = "PackError";
    this.diagnostics = diagnostics;
  }
}

/**
 * Loads a rule pack: checks it, lays it over its base and compiles it, once.
 *
 * @param json the pack as parsed JSON
 * @param options.bases packs it may extend, beside the national bases that ship with the library
 * @returns a frozen policy, reusable for any number of evaluations
 * @throws PackError holding the same diagnostics that `parsePack` returns
 * @example
 * loadPack({ id: "mine", version: "1.0.0", title: "Mine", extends: "england-2024" }).pack.register?.retention?.years // 6
 */
export function loadPack(json: unknown, options: ParseOptions = {}): Policy {
  const parsed = parsePack(json, options);
  if (!parsed.ok) throw new PackError(parsed.diagnostics);
  return compilePack(parsed.pack, parsed.own, parsed.diagnostics);
}

export function compilePack(pack: Pack, own: Pack, diagnostics: readonly Diagnostic[]): Policy {
  const codes = codeSet(pack.codes ?? []);
  const shared: SharedConditions = new Map((pack.conditions ?? []).map((condition) => [condition.id, condition.when]));
  const { clauses, ladders } = compileClauses(pack, shared);
  const events = knownEvents(pack);
  const bands = (pack.bands ?? []).map(compileBands);
  const tariffs = (pack.tariffs ?? []).map(compileTariff);
  const noted = (pack.codes ?? []).filter((code) => code.noteRequired === true).map((code) => code.id);
  return Object.freeze({
    pack,
    own,
    hash: bytesToHex(sha256(utf8ToBytes(canonicalJson(pack)))),
    codes,
    keeping: {
      codes,
      amendmentFields: pack.register?.amendmentFields ?? [],
      notesRequired: new Set([...noted, ...(pack.register?.notesRequired ?? [])]),
      settling: pack.register?.settling ?? null,
    },
    words: wordsOf(pack),
    standing: standingUnder(ladders, bands, tariffs),
    openings: openingsUnder(pack),
    shared,
    clauses,
    ladders,
    bands,
    tariffs,
    events,
    eventMeant: suggester(events),
    diagnostics,
  });
}

function wordsOf(pack: Pack): PolicyWords {
  const inScope = (scope: string) =>
    (pack.rules ?? []).filter((rule) => rule.scope === scope).flatMap((rule) => rule.then.flatMap(doneTypes));
  const ofStages = new Set(
    (pack.ladders ?? []).flatMap((ladder) =>
      ladder.stages.flatMap((stage) => stage.then.map((action) => action.action)),
    ),
  );
  const target = typeof pack.target === "number" ? pack.target : pack.target?.percent;
  const notices = (pack.tariffs ?? []).filter((tariff) => tariff.notice === "penaltyNotice").map(noticeEvent);
  return {
    periods: new Map((pack.words?.periods ?? []).map((period) => [period.id, period])),
    reasons: new Map((pack.words?.reasons ?? []).map((reason) => [reason.id, reason])),
    questions: new Map(
      (pack.questions ?? []).map((question) => [
        question.id,
        {
          id: question.id,
          about: question.about ?? "pupil",
          lasts: question.lasts ?? (question.about === "parent" ? "ever" : "academicYear"),
          percent: question.type === "percent",
        },
      ]),
    ),
    target: target === undefined ? null : decimal(target),
    inForceFrom: pack.effective?.from === undefined ? -Infinity : dayOf(pack.effective.from),
    absenceEvents: new Set([...absenceEvents, ...inScope("absence").filter((type) => !ofStages.has(type))]),
    requestEvents: new Set([...requestEvents, ...inScope("leaveRequest")]),
    noticeEvents: new Set(notices.length > 0 ? notices : ["penalty-notice-issued"]),
  };
}

/** JSON with the keys of every object in order, so that the same content has the same hash however it is laid out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}
