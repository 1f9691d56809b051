import { parseDay } from "../kernel/dates.ts";
import { type AsOf, parseMoment } from "../kernel/moment.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { AssumedAnswers, ReplayOptions } from "../replay/replay-options.ts";
import { UsageError } from "./refusals.ts";

/** A date, or local date and time, given on the command line. */
export function checkAsOf(text: string): AsOf {
  if (parseMoment(text) === null)
    throw new UsageError(
      `\`${text}\` is neither a date nor a local date and time`,
      "write `2025-01-17` or `2025-01-17T09:20`",
    );
  return text;
}

/** A day given on the command line. */
export function checkDate(text: string, option = ""): string {
  if (parseDay(text) === null) throw new UsageError(`\`${text}\` is not a date`, `write \`${option}2025-01-17\``);
  return text;
}

export function checkPeriod({ from, to }: { readonly from: string; readonly to: string }) {
  return { from: checkDate(from, "--from "), to: checkDate(to, "--to ") };
}

/** One of the words an option may be. */
export function checkWord(word: string, what: string, words: readonly string[]): void {
  if (!words.includes(word)) throw new UsageError(`there is no ${what} \`${word}\``, didYouMean(word, words));
}

/** What to assume of open questions: `open`, `yes`, `no`, or `id=answer,id=answer`. */
export function readAnswers(text: string | undefined): AssumedAnswers {
  if (text === undefined || text === "open" || text === "yes" || text === "no") return text ?? "open";
  return Object.fromEntries(
    pairsOf(text, "--assume").map(([id, answer]) => [
      id,
      answer === "yes" ? true : answer === "no" ? false : /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : answer,
    ]),
  );
}

export function readDecisions(text: string | undefined): NonNullable<ReplayOptions["decisions"]> {
  return text === undefined ? {} : Object.fromEntries(pairsOf(text, "--decide"));
}

function pairsOf(text: string, option: string): [string, string][] {
  return text.split(",").map((pair) => {
    const [name = "", value = "", ...rest] = pair.split("=").map((part) => part.trim());
    if (name === "" || value === "" || rest.length > 0)
      throw new UsageError(`\`${pair}\` is not a name and a value`, `write \`${option} name=value,name=value\``);
    return [name, value];
  });
}
