import type { Missing, Why } from "../record/reading.ts";
import { listInWords, longIsoDate } from "./dates-in-words.ts";
import { quoted, readable, sentence } from "./readable.ts";
import type { Speaker } from "./speaker.ts";

export interface Settlement {
  readonly why: Why;
  readonly sentence: string;
  /** Who can settle it, in the policy's own titles; null where only time can. */
  readonly who: string | null;
}

/** What is missing, what would settle it, and who can. */
export function settlement({ what, why }: Missing, speaker: Speaker): Settlement {
  if (why === "notYet")
    return { why, who: null, sentence: sentence(`it is too early to tell: ${notYetClause(what, speaker)}`) };
  const open = inPlainWords(what, speaker);
  if (why === "notSupplied") {
    const who = /^(mark|a mark on)/.test(what) ? "whoever keeps the register" : "whoever keeps the pupil's record";
    return { why, who, sentence: sentence(`${who} can settle this by supplying ${open}`) };
  }
  const question = speaker.policy.pack.questions?.find((one) => one.id === what);
  const who = question?.by === undefined ? "the school" : speaker.titles.roles(question.by);
  if (question === undefined) return { why, who, sentence: sentence(`${who} can settle this by recording ${open}`) };
  const answers = (question.answers ?? []).map((one) => quoted(typeof one === "string" ? readable(one) : one.title));
  const choice = answers.length === 0 ? "" : ` (${listInWords(answers, "or")})`;
  return {
    why,
    who,
    sentence: sentence(`an answer from ${who} would settle this: ${quoted(question.question)}${choice}`),
  };
}

/** What has to come first is a thing ("a possible session in the window") or a clause ("the letter has not been sent"). */
function notYetClause(what: string, speaker: Speaker): string {
  const text = inPlainWords(what, speaker);
  const isClause = /\b(has|have|is|comes)\b/.test(text);
  return (isClause ? text : `there has not been ${text}`).replaceAll("in the window", "in the time looked at");
}

/** A text made for software, in plain words: names in back-ticks become titles, dates are written out, no name is left as it is coded. */
export function inPlainWords(text: string, { titles }: Speaker): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? titles.any(part.slice(1, -1)) : uncoded(part)))
    .join("");
}

function uncoded(text: string): string {
  return text
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, longIsoDate)
    .replaceAll(/ AM\b/g, " (morning)")
    .replaceAll(/ PM\b/g, " (afternoon)")
    .replaceAll(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, readable);
}
