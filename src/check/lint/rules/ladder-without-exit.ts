import type { TextRule } from "../lint-rule.ts";
import { attendance, toParents } from "../shown.ts";

const stages = [{ stage: "1", then: [toParents("letter")] }];
const when = attendance({ since: "letter" }, "atLeast", 85);

export const ladderWithoutExit: TextRule = {
  code: "ladder-without-exit",
  title: "A ladder has no way out",
  against: "text",
  severity: "warning",
  why: "Without an exit nothing ever asks to stop: a pupil whose attendance has long recovered stays on the stage until the ladder resets. Most policies say that improvement ends the process; if this one does not, ask.",
  bad: { ladders: [{ id: "letters", stages }] },
  good: { ladders: [{ id: "letters", stages, exit: { when, by: "headteacher" } }] },
  check: ({ own }) =>
    (own.ladders ?? [])
      .filter((ladder) => ladder.exit === undefined)
      .map((ladder) => ({
        at: `ladders/${ladder.id}`,
        message: "nothing ends this ladder but its reset",
        help: "add `exit` with the condition under which it asks to be closed",
      })),
};
