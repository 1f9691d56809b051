/** Untidy pupils under every policy, at ten kinds of moments: all of them, or by default one moment of the ten for each. */
import { fingerprint } from "./answers.ts";
import type { Comparer } from "./comparer.ts";
import type { Library, Policy, Side } from "./library.ts";
import { calendars } from "./made/calendars.ts";
import { MOMENTS, momentOf } from "./made/moments.ts";
import { type MadePupil, madePupil } from "./made/pupil.ts";
import { type Vocabulary, vocabularyOf } from "./made/vocabulary.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";

export const PACKS = [
  ...["woburn-lower", "danesgate", "st-lukes", "laurence-jackson", "attendance-thresholds"],
  ...["england-2024", "england-2006"],
];
/** Policies of one school, one after another: asked for every fourth pupil. */
export const LISTS = ["england-2006,england-2024", "st-lukes,woburn-lower", "laurence-jackson,danesgate"];

export interface RandomOptions {
  readonly pupils: number;
  readonly full: boolean;
  /** One seed only, everything asked of it. */
  readonly only: number | null;
  /** Every n-th pupil, beginning with which: for several processes. */
  readonly shard: readonly [number, number];
}

interface Entry extends Readonly<Record<string, unknown>> {
  readonly rules?: readonly string[];
}

export function compareRandom(comparer: Comparer, options: RandomOptions): void {
  const words = new Map([...PACKS, ...LISTS].map((name) => [name, wordsOf(comparer.before, name)]));
  const seeds = options.only === null ? range(options.pupils) : [options.only];
  const [first, every] = options.shard;
  for (const seed of seeds.filter((one) => one % every === first)) {
    for (const [index, [name, vocabulary]] of [...words].entries()) {
      if (LISTS.includes(name) && seed % 4 !== 0 && options.only === null) continue;
      comparePupil(comparer, seed, index, vocabulary, options);
    }
  }
}

function wordsOf(side: Side, name: string): Vocabulary {
  return vocabularyOf(
    name,
    name.split(",").map((one) => side.policy(one)),
  );
}

function comparePupil(
  comparer: Comparer,
  seed: number,
  index: number,
  words: Vocabulary,
  { full, only }: RandomOptions,
): void {
  const made = madePupil(seed, words);
  const input = fingerprint(JSON.stringify([made.pupil, calendars[made.calendar]]));
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    if (!full && only === null && moment !== (seed + index * 3) % MOMENTS) continue;
    // What costs more than a decision is asked more seldom; of one seed alone, always.
    const turn = new Random(`turn ${seed} ${moment} ${index}`).below(10_000);
    const due = (every: number) => only !== null || turn % (full ? every * 5 : every) === 0;
    compareMoment(comparer, made, { seed, policy: words.policy, moment, input }, due);
  }
}

interface Case {
  readonly seed: number;
  readonly policy: string;
  readonly moment: number;
  readonly input: string;
}

function compareMoment(
  comparer: Comparer,
  made: MadePupil,
  { seed, policy, moment, input }: Case,
  due: (every: number) => boolean,
): void {
  const asOf = momentOf(seed, moment, made.daysAway);
  const { pupil, requests } = made;
  const ask = <Answer>(what: string, how: (given: Given) => Answer, about = "") => {
    const example = `--only ${seed} (${policy}, ${asOf}${about})`;
    return comparer.ask({ what, policy, example, input }, (side) =>
      how({
        library: side.library,
        policy: side.policy(policy),
        input: { calendar: side.calendar(calendars[made.calendar]), pupil },
      }),
    );
  };
  const at = { asOf };
  noteWhatWasSeen(
    comparer.report,
    policy,
    ask("evaluate", (given) => given.library.evaluate(given.policy, given.input, at)),
  );
  for (const request of requests)
    ask(
      "assessLeave",
      (given) => given.library.assessLeave(given.policy, { ...given.input, request }, at),
      `, ${String(request["id"])}`,
    );
  if (due(10)) ask("explain", (given) => given.library.explain(given.policy, given.input, at));
  if (due(40)) ask("auditActions", (given) => given.library.auditActions(given.policy, given.input, at));
  if (due(50)) ask("nearMisses", (given) => given.library.nearMisses(given.policy, given.input, at));
  if (due(80)) {
    const from = asOf.slice(0, 10);
    const period = { from, to: `${from.slice(0, 4)}-12-31`, asLogged: seed % 2 === 0 };
    ask("replay", ({ library, policy: of, input: { calendar } }) =>
      library.replayAll(of, { calendar, pupils: [pupil] }, period),
    );
  }
}

interface Given {
  readonly library: Library;
  readonly policy: Policy;
  readonly input: { readonly calendar: unknown; readonly pupil: unknown };
}

/** How much of a policy the pupils reach: agreement about rules that never speak would prove little. */
function noteWhatWasSeen(report: Report, policy: string, decision: unknown): void {
  if (decision === null) return;
  const { actions, questions, undetermined, diagnostics } = decision as Record<string, readonly Entry[]>;
  for (const { action, force } of actions ?? []) report.saw("actions", `${policy}/${action} ${force}`);
  for (const one of actions ?? [])
    for (const rule of one.rules ?? []) report.saw("rules that speak", `${policy}/${rule}`);
  for (const { question } of questions ?? []) report.saw("questions", `${policy}/${question}`);
  for (const { rule, why } of undetermined ?? []) report.saw("undetermined", `${policy}/${rule} ${why}`);
  for (const { code } of diagnostics ?? []) report.saw("diagnostics", `${code}`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
