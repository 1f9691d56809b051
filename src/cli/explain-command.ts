import { explain } from "../explain/explain.ts";
import { explanationMarkdown } from "../explain/explanation-markdown.ts";
import { nearMisses } from "../forecast/near-misses.ts";
import { asOf, command, needed, optional, policy } from "./command.ts";
import { checkAsOf } from "./given-options.ts";
import { readPolicy, readPupil } from "./school-file.ts";

export const explainCommand = command({
  name: "explain <school>",
  about: "why, for one pupil, what is not known, and what sessions to come would change",
  options: {
    policy,
    asOf,
    pupil: needed("<id>", "the pupil"),
    rule: optional("<id>", "one rule or stage only"),
  },
  json: "print the explanation as JSON",
  answer: (path, { rule, ...given }) => {
    const question = { asOf: checkAsOf(given.asOf), rule };
    const policy = readPolicy(given.policy);
    const input = readPupil(path, given.pupil);
    const explanation = explain(policy, input, question);
    const misses = nearMisses(policy, input, question);
    return {
      json: { ...explanation, nearMisses: misses.misses },
      text: () => explanationMarkdown(explanation, misses),
      diagnostics: explanation.diagnostics,
      repeats: true,
    };
  },
});
