/**
 * What the old side answered, kept as hashes beside its build: it never changes, and asking it again is most of the time of a run. Only
 * where the new side answers differently is the old one asked again, so a kept hash can cost time but never hide a difference.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class KeptAnswers {
  readonly #known = new Map<string, string>();
  readonly #folder: string;
  #new: string[] = [];

  /** Nothing is known and nothing is kept: whoever asks gives no `input`. */
  static readonly none = new KeptAnswers("", true);

  /** @param fresh to ask the old side everything anew */
  constructor(baseline: string, fresh: boolean) {
    this.#folder = join(baseline, "answers");
    if (fresh || !existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder))
      for (const line of readFileSync(join(this.#folder, file), "utf8").split("\n")) {
        const [key, answer] = line.split(" ");
        if (key !== undefined && answer !== undefined) this.#known.set(key, answer);
      }
  }

  /** @param question everything the answer depends on: the call, the policy, the pupil, the calendar and the moment */
  get(question: string): string | undefined {
    return this.#known.get(question);
  }

  keep(question: string, answer: string): void {
    if (this.#known.get(question) === answer) return;
    this.#known.set(question, answer);
    this.#new.push(`${question} ${answer}`);
    // Kept as it goes, so that a run that is stopped has not been for nothing.
    if (this.#new.length >= 500) this.flush();
  }

  flush(): void {
    if (this.#new.length === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    // A file for each process: two never write into one line.
    appendFileSync(join(this.#folder, `${process.pid}.txt`), `${this.#new.join("\n")}\n`);
    this.#new = [];
  }
}

export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("base64").slice(0, 20);
}
