import { differences } from "./difference.ts";
import type { Side } from "./library.ts";
import type { Report } from "./report.ts";

/** By which policy text, version and library a decision was reached: the one thing that is meant to differ. */
const RECEIPT = /,"(?:hash|library|version)":"[^"]*"/g;

/** Asks both sides the same and notes where the answers part. */
export class Comparer {
  constructor(
    readonly before: Side,
    readonly now: Side,
    readonly report: Report,
  ) {}

  /**
   * @param what the call
   * @param policy the policy asked, for the report
   * @param example how to see this case again
   * @returns the answer of the new side, null where it threw
   */
  ask<Answer>(what: string, policy: string, example: string, ask: (side: Side) => Answer): Answer | null {
    const [before, now] = [answerOf(this.before, ask), answerOf(this.now, ask)];
    const same = before.text === now.text;
    this.report.asked(what, !same, same && now.threw);
    if (!same) {
      const found = differences(plain(before.text), plain(now.text));
      for (const difference of found) this.report.found(what, policy, example, difference);
      // Texts that differ, and nothing in them does: the walk has a gap, and that must not look like agreement.
      if (found.length === 0)
        this.report.found(what, policy, example, {
          kind: "(text)",
          where: "",
          before: before.text.slice(0, 200),
          now: now.text.slice(0, 200),
        });
    }
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
