import { didYouMean } from "../../kernel/suggestions.ts";
import type { Found } from "./lint-rule.ts";

/** A word a pack uses, and where. */
export interface UsedWord {
  readonly at: string;
  readonly word: string;
}

/** Words that are not among those known, each with the nearest that is, and the list in which it could be declared. */
export function undeclared(
  used: readonly UsedWord[],
  known: readonly string[],
  list: string,
  say: (word: string) => string,
): readonly Found[] {
  return used
    .filter(({ word }) => !known.includes(word))
    .map(({ at, word }) => ({
      at,
      message: say(`\`${word}\``),
      help: `${didYouMean(word, known)} Or declare it in \`words.${list}\`.`,
    }));
}
