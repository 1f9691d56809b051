import { fingerprint, type KeptAnswers } from "./answers.ts";
import { differences } from "./difference.ts";
import type { Side } from "./library.ts";
import type { Report } from "./report.ts";

/** By which policy text, version and library a decision was reached: the one thing that is meant to differ. */
const RECEIPT = /,"(?:hash|library|version)":"[^"]*"/g;

export interface Asked {
  /** The call. */
  readonly what: string;
  readonly policy: string;
  /** How to see this case again. */
  readonly example: string;
  /** Stands for all that is handed in, besides the above: with it, what the old side answered is kept from run to run. */
  readonly input?: string;
}

/** Asks both sides the same and notes where the answers part. */
export class Comparer {
  constructor(
    readonly before: Side,
    readonly now: Side,
    readonly report: Report,
    readonly kept: KeptAnswers,
  ) {}

  /** @returns the answer of the new side, null where it threw */
  ask<Answer>(asked: Asked, ask: (side: Side) => Answer): Answer | null {
    const { what, policy, example, input } = asked;
    const question = input === undefined ? null : fingerprint(`${what} ${example} ${input}`);
    const now = answerOf(this.now, ask);
    if (question !== null && this.kept.get(question) === fingerprint(now.text)) {
      this.report.asked(what, false, now.threw);
      return now.answer;
    }
    const before = answerOf(this.before, ask);
    if (question !== null) this.kept.keep(question, fingerprint(before.text));
    const same = before.text === now.text;
    this.report.asked(what, !same, same && now.threw);
    if (same) return now.answer;
    const found = differences(plain(before.text), plain(now.text));
    // Texts that differ, and nothing in them does: the walk has a gap, and that must not look like agreement.
    if (found.length === 0)
      found.push({ kind: "(text)", where: "", before: before.text.slice(0, 200), now: now.text.slice(0, 200) });
    for (const difference of found) this.report.found(what, policy, example, difference);
    return now.answer;
  }
}

interface Answered<Answer> {
  readonly answer: Answer | null;
  readonly text: string;
  readonly threw: boolean;
}

function answerOf<Answer>(side: Side, ask: (side: Side) => Answer): Answered<Answer> {
  try {
    const answer = ask(side);
    return { answer, text: (JSON.stringify(answer) ?? "undefined").replace(RECEIPT, ""), threw: false };
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { answer: null, text: JSON.stringify({ threw: message }), threw: true };
  }
}

function plain(text: string): unknown {
  return text === "undefined" ? undefined : JSON.parse(text);
}
