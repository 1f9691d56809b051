import type { Decided } from "../decision/decide.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { LadderAssessment } from "../ladders/assess-ladder.ts";
import type { Policy } from "../packs/policy.ts";
import { longDate } from "../words/dates-in-words.ts";
import { quoted, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import { type Entry, entryOf } from "./entries.ts";

/** Where a stage belongs to, and how the ladder stands. */
interface StageAt {
  readonly entry: Exclude<Entry, { kind: "rule" }>;
  readonly assessment: LadderAssessment;
}

function stageAt(name: string, { assessed }: Decided, policy: Policy): StageAt | null {
  const entry = entryOf(name, policy);
  if (entry === null || entry.kind === "rule") return null;
  const assessment = assessed.ladders.get(entry.ladder.ladder.id);
  return assessment === undefined ? null : { entry, assessment };
}

/** The day whose figures a stage rests on, where it is asked about because the pupil is on it: the eve of its entry. Null otherwise. */
export function eveOfEntry(name: string, decided: Decided, policy: Policy): DayNumber | null {
  const at = stageAt(name, decided, policy);
  if (at === null || at.entry.kind !== "stage") return null;
  const { current } = at.assessment.position;
  const isLeft = current?.stage === at.entry.stage && at.assessment.next !== at.entry.stage.stage.stage;
  return current === null || !isLeft ? null : current.event.day - 1;
}

/** What the log says that makes it this stage's turn; null for rules, and for a ladder's first stage. */
export function standingOf(
  name: string,
  decided: Decided,
  rests: "onFigures" | "onTheLog",
  { policy, titles }: Speaker,
): string | null {
  const at = stageAt(name, decided, policy);
  const current = at?.assessment.position.current ?? null;
  if (at === null || current === null) return null;
  const ladder = at.entry.ladder.ladder.id;
  const stage = `the stage ${quoted(titles.stage(ladder, current.stage.stage.stage))} was entered on ${longDate(current.event.day)}`;
  const eve = eveOfEntry(name, decided, policy);
  if (eve !== null) {
    const grounds = rests === "onFigures" ? ` by the figures of ${longDate(eve)}` : "";
    return sentence(`${stage}${grounds}, and this part of it is not on record yet`);
  }
  const { reviewOn } = at.assessment.position;
  const review =
    reviewOn === null
      ? ""
      : `; its monitoring ${reviewOn < decided.circumstances.moment.day ? "ended" : "ends"} on ${longDate(reviewOn)}`;
  return sentence(`${stage}${review}`);
}
