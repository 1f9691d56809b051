import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { described, named } from "../kernel/schemas.ts";
import { actionSchema } from "./action-schema.ts";
import { exampleSchema } from "./example-schema.ts";
import { entryFields } from "./source-schema.ts";

const afterSchema = described(
  z.union([
    z.string().min(1),
    z.strictObject({
      stage: described(
        z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
        "The stage, or any of several.",
        "2",
      ),
      wait: described(lengthSchema.optional(), "How long to wait after it.", { days: 14 }),
    }),
  ]),
  "The stage that must be on the log first, and how long to wait after it. Left out: the stage before this one.",
  "1",
  { stage: "2", wait: { days: 14 } },
);

const because = described(
  z.string().optional(),
  "Why, for people; {name} stands for the value of the comparison of that name.",
  "attendance is {attendancePercent}%",
);

/** One stage of a ladder. */
export const stageSchema = named(
  z.strictObject({
    stage: described(z.string().min(1).max(100), "The id of the stage, unique in its ladder.", "1"),
    ...entryFields,
    when: described(
      conditionSchema.optional(),
      "The condition of the stage. Left out: as soon as the stage may be considered.",
      { fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 },
    ),
    then: described(
      z.array(actionSchema).min(1),
      "What the stage asks for. The event of its first action means that the stage was entered.",
      [{ action: "stage-1-letter", force: "must", by: "attendance-officer", to: "parents" }],
    ),
    because,
    after: afterSchema.optional(),
    wait: described(
      lengthSchema.optional(),
      "How long to wait after the stage before; the same as `wait` inside `after`.",
      { days: 14 },
    ),
    watch: described(
      lengthSchema.optional(),
      "How long attendance is monitored in this stage before the next is considered.",
      { days: 28 },
    ),
    early: described(
      z.union([z.boolean(), conditionSchema]).optional(),
      "The stage may be considered before the monitoring of the one before it ends: always, or where a condition holds.",
      true,
    ),
    repeatable: described(z.boolean().optional(), "The stage may be entered again, after its own monitoring.", true),
    direct: described(z.boolean().optional(), "The stage may be entered without the one before it.", true),
    enteredBy: described(
      z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
      "The event that means the stage was entered; otherwise its first action.",
      "meeting-attended",
    ),
    branch: described(
      z
        .union([
          z.string().min(1),
          z.strictObject({
            name: described(z.string().min(1), "The name of the branch.", "social"),
            event: described(z.string().min(1), "The event by which the branch is taken.", "social-pathway-chosen"),
          }),
        ])
        .optional(),
      "The branch the stage belongs to; stages of other branches are not considered from it. With `event`, the branch is taken by that event on the log.",
      "social",
    ),
    examples: described(
      z.array(exampleSchema).optional(),
      "Figures on both sides of every boundary, and whether the stage's condition holds; `check` runs them.",
      [
        { attendancePercent: 95.99, fires: true },
        { attendancePercent: 96, fires: false },
      ],
    ),
  }),
  "stage",
  "One stage of a ladder.",
  { stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] },
);
export type Stage = z.infer<typeof stageSchema>;

const exitSchema = z.strictObject({
  when: described(conditionSchema, "The condition of leaving.", {
    condition: "attendance has improved since the last stage",
  }),
  by: described(
    z.union([z.string(), z.array(z.string())]).optional(),
    "The role that closes the ladder.",
    "headteacher",
  ),
  then: described(z.array(actionSchema).optional(), "What else is done on leaving.", [
    { action: "praise-letter", force: "should", by: "class-teacher" },
  ]),
  because,
  ...entryFields,
  examples: described(
    z.array(exampleSchema).optional(),
    "Figures on both sides of every boundary, and whether the ladder asks to be closed; `check` runs them.",
    [
      { attendancePercent: 96, fires: true },
      { attendancePercent: 95.99, fires: false },
    ],
  ),
});

/** This comes after that. */
export const ladderSchema = named(
  z.strictObject({
    id: described(z.string().min(1).max(100), "The name of the ladder, unique in the pack.", "concern-letters"),
    ...entryFields,
    resets: described(
      z.union([periodSchema, z.literal("never")]).optional(),
      "The period with which the ladder starts afresh, or `never`; the academic year where left out.",
      "academicYear",
    ),
    stages: described(z.array(stageSchema).min(1), "The stages, in their order.", [
      { stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] },
    ]),
    exit: described(exitSchema.optional(), "When the ladder asks to be closed.", {
      when: { condition: "attendance has improved since the last stage" },
    }),
  }),
  "ladder",
  "Stages that come one after another, read from the case log.",
  {
    id: "concern-letters",
    stages: [{ stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] }],
  },
);
export type Ladder = z.infer<typeof ladderSchema>;
