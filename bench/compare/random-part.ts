/** Untidy pupils under every policy, at ten kinds of moments: all of them, or by default one moment of the ten for each. */
import type { Comparer } from "./comparer.ts";
import type { Side } from "./library.ts";
import { calendars } from "./made/calendars.ts";
import { MOMENTS, momentOf } from "./made/moments.ts";
import { type MadePupil, madePupil } from "./made/pupil.ts";
import { type Vocabulary, vocabularyOf } from "./made/vocabulary.ts";
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
  const whole = full || only !== null;
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    if (!whole && moment !== (seed + index * 3) % MOMENTS) continue;
    // What costs more than a decision is asked more seldom; of one seed alone, always.
    const turn = seed * MOMENTS + moment + index;
    const due = (every: number) => only !== null || turn % (full ? every * 4 : every) === 0;
    compareMoment(comparer, made, words.policy, momentOf(seed, moment, made.daysAway), due, seed);
  }
}

function compareMoment(
  comparer: Comparer,
  made: MadePupil,
  policy: string,
  asOf: string,
  due: (every: number) => boolean,
  seed: number,
): void {
  const example = `--only ${seed} (${policy}, ${asOf})`;
  const { pupil, requests } = made;
  const input = (side: Side) => ({ calendar: side.calendar(calendars[made.calendar]), pupil });
  const decision = comparer.ask("evaluate", policy, example, (side) =>
    side.library.evaluate(side.policy(policy), input(side), { asOf }),
  );
  noteWhatWasSeen(comparer.report, policy, decision);
  for (const request of requests)
    comparer.ask("assessLeave", policy, `${example} ${String(request["id"])}`, (side) =>
      side.library.assessLeave(side.policy(policy), { ...input(side), request }, { asOf }),
    );
  if (due(8))
    comparer.ask("explain", policy, example, (side) =>
      side.library.explain(side.policy(policy), input(side), { asOf }),
    );
  if (due(16))
    comparer.ask("auditActions", policy, example, (side) =>
      side.library.auditActions(side.policy(policy), input(side), { asOf }),
    );
  if (due(40))
    comparer.ask("nearMisses", policy, example, (side) =>
      side.library.nearMisses(side.policy(policy), input(side), { asOf }),
    );
  if (due(60)) {
    const from = asOf.slice(0, 10);
    const period = { from, to: `${from.slice(0, 4)}-12-31`, asLogged: seed % 2 === 0 };
    comparer.ask("replay", policy, example, (side) => {
      const { calendar } = input(side);
      return side.library.replayAll(side.policy(policy), { calendar, pupils: [pupil] }, period);
    });
  }
}

/** How much of a policy the pupils reach: agreement about rules that never speak would prove little. */
function noteWhatWasSeen(report: Report, policy: string, decision: unknown): void {
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
