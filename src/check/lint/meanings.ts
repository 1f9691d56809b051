import type { Action } from "../../clauses/action-schema.ts";
import { does, meaningOf } from "../../clauses/engine-actions.ts";
import type { Code } from "../../codes/code-schema.ts";
import type { Leaf } from "../../conditions/condition-schema.ts";
import { idsOf } from "../../packs/diagnostics.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { compilePack } from "../../packs/policy.ts";
import { windowIn } from "../../record/window-kind.ts";
import { policySpeaker } from "../../words/speaker.ts";
import { titlesOf } from "../../words/titles.ts";
import { anyWindowInWords } from "../../words/window-words.ts";
import { type Judged, leavesThrough } from "./judged.ts";

/** What a school's own actions are about cannot be known for certain; their ids and titles say it well enough to ask. */
const meanings = {
  deletion: /\b(delete|remove|deletion|removal)\b.*\b(name|roll|register)\b|\boff[- ]roll\b/i,
  penaltyNotice: /penalty[- ]notice|\bfpn\b|fixed[- ]penalty/i,
  evidence: /evidence|doctor|proof of|medical (note|certificate)/i,
  letter: /\b(letter|warn|warning|tell|inform|risk|text)\b/i,
} as const;

function wordsOf({ action, title = "" }: Action): string {
  return `${action} ${title}`;
}

/** The action takes a pupil's name off the register. */
export function deletesName(action: Action): boolean {
  return meanings.deletion.test(wordsOf(action)) && !/\b(tell|inform|report|return)\b/i.test(wordsOf(action));
}

/** The action sets a penalty notice going; a letter that warns of one does not. */
export function asksForNotice(action: Action): boolean {
  return (
    meaningOf(action)?.decides === "penaltyNotice" ||
    (meanings.penaltyNotice.test(wordsOf(action)) && !meanings.letter.test(wordsOf(action)))
  );
}

/** The action demands evidence of an absence. */
export function demandsEvidence(action: Action): boolean {
  return meanings.evidence.test(wordsOf(action)) && action.force !== "may" && !does(action, "requires");
}

/** Whether somebody is asked before the action follows. */
export function isJudged(judged: Judged, action: Action, pack: Pack): boolean {
  return [...leavesThrough(judged.when, pack), ...leavesThrough(action.if, pack)].some(({ fact }) => fact === "answer");
}

/** The codes a comparison counts: those listed, or those of a class among the unauthorised ones. */
export function codesCounted({ params }: Leaf, pack: Pack): readonly string[] {
  const of = params?.["of"];
  if (Array.isArray(of)) return of.map(String);
  const isOf = (code: Code) => (of === "late" ? code.late === true : of === code.class && of === "unauthorised");
  return idsOf(pack.codes?.filter(isOf));
}

/** A window as a pack says it, in its own titles: "in any 10 school weeks". */
export function windowWords(given: unknown, pack: Pack): string {
  const window = windowIn(given);
  const speaker = policySpeaker(titlesOf(compilePack(pack, pack, [])));
  return window === null ? "in the time given" : anyWindowInWords(window, speaker);
}
