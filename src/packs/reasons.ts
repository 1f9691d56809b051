import type { Pack } from "./pack-schema.ts";
import { comparisonsOf, figuresOf } from "./walk.ts";

/** Kinds of leave a request may name under any pack, beside the pack's own reasons. */
const commonLeaveKinds = [
  "holiday",
  "performance",
  "employment-abroad",
  "interview",
  "study",
  "part-time-timetable",
  "religious-observance",
  "occupational-travel",
  "sport",
  "medical",
  "protest",
  "other",
];

/** The reasons a pack may speak of: its own, inherited ones among them, and the common kinds of leave. */
export function knownReasons(pack: Pack): readonly string[] {
  return [...new Set([...(pack.words?.reasons ?? []).map(({ id }) => id), ...commonLeaveKinds])];
}

/** A reason or kind of leave a pack compares with, and where. */
export interface NamedReason {
  readonly at: string;
  readonly fact: string;
  readonly reason: string;
}

const speakOfReasons: ReadonlySet<string> = new Set(["absence.reason", "request.kind", "request.reason"]);

export function reasonsNamed(pack: Pack): readonly NamedReason[] {
  const compared = comparisonsOf(pack).flatMap(({ at, leaf: { fact, value } }) =>
    speakOfReasons.has(fact) ? words(value).map((reason) => ({ at: `${at}/value`, fact, reason })) : [],
  );
  const earlier = figuresOf(pack).flatMap(({ at, call: { fact, params } }) =>
    fact === "request.earlier" ? words(params?.["kind"]).map((reason) => ({ at, fact, reason })) : [],
  );
  return [...compared, ...earlier];
}

function words(value: unknown): readonly string[] {
  return [value].flat().filter((word) => typeof word === "string");
}
