import type { Decided } from "../decision/decide.ts";
import { uniqueBy } from "../decision/merge.ts";
import { subjectName } from "../facts/subject.ts";
import { settlement } from "../words/missing-words.ts";
import { explainedSource } from "../words/source-words.ts";
import type { Speaker } from "../words/speaker.ts";
import { subjectInWords } from "../words/subject-words.ts";
import type { UnknownRule } from "./explanation.ts";

/** What could not be decided, each rule once about each thing, with what would settle it and who can. */
export function unknownRules({ assessed, decision }: Decided, speaker: Speaker): UnknownRule[] {
  return decision.undetermined.flatMap((undetermined) => {
    const doubts = assessed.doubts.filter(
      (doubt) => doubt.rule === undetermined.rule && subjectName(doubt.subject) === undetermined.for,
    );
    const settledBy = doubts.flatMap((doubt) => doubt.missing).map((missing) => settlement(missing, speaker));
    return doubts.slice(0, 1).map(({ rule, subject, sources }) => ({
      rule,
      title: speaker.titles.rule(rule),
      about: subjectInWords(subject, speaker.titles),
      settledBy: uniqueBy(settledBy, (one) => one.sentence),
      sources: sources.map(explainedSource),
    }));
  });
}
