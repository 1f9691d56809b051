import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { actionSchema } from "./action-schema.ts";
import { exampleSchema } from "./example-schema.ts";
import { entryFields } from "./source-schema.ts";

const afterSchema = z
  .union([
    z.string().min(1),
    z.strictObject({
      stage: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
        .meta({ description: "The stage, or any of several.", examples: ["2"] }),
      wait: lengthSchema.optional().meta({ description: "How long to wait after it.", examples: [{ days: 14 }] }),
    }),
  ])
  .meta({
    description:
      "The stage that must be on the log first, and how long to wait after it. Left out: the stage before this one.",
    examples: ["1", { stage: "2", wait: { days: 14 } }],
  });

const because = z
  .string()
  .optional()
  .meta({
    description: "Why, for people; {name} stands for the value of the comparison of that name.",
    examples: ["attendance is {attendancePercent}%"],
  });

/** One stage of a ladder. */
export const stageSchema = z
  .strictObject({
    stage: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The id of the stage, unique in its ladder.", examples: ["1"] }),
    ...entryFields,
    when: conditionSchema.optional().meta({
      description: "The condition of the stage. Left out: as soon as the stage may be considered.",
      examples: [{ fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 }],
    }),
    then: z
      .array(actionSchema)
      .min(1)
      .meta({
        description: "What the stage asks for. The event of its first action means that the stage was entered.",
        examples: [[{ action: "stage-1-letter", force: "must", by: "attendance-officer", to: "parents" }]],
      }),
    because,
    after: afterSchema.optional(),
    wait: lengthSchema.optional().meta({
      description: "How long to wait after the stage before; the same as `wait` inside `after`.",
      examples: [{ days: 14 }],
    }),
    watch: lengthSchema.optional().meta({
      description: "How long attendance is monitored in this stage before the next is considered.",
      examples: [{ days: 28 }],
    }),
    early: z
      .union([z.boolean(), conditionSchema])
      .optional()
      .meta({
        description:
          "The stage may be considered before the monitoring of the one before it ends: always, or where a condition holds.",
        examples: [true],
      }),
    repeatable: z
      .boolean()
      .optional()
      .meta({ description: "The stage may be entered again, after its own monitoring.", examples: [true] }),
    direct: z
      .boolean()
      .optional()
      .meta({ description: "The stage may be entered without the one before it.", examples: [true] }),
    enteredBy: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .meta({
        description: "The event that means the stage was entered; otherwise its first action.",
        examples: ["meeting-attended"],
      }),
    branch: z
      .union([
        z.string().min(1),
        z.strictObject({
          name: z
            .string()
            .min(1)
            .meta({ description: "The name of the branch.", examples: ["social"] }),
          event: z
            .string()
            .min(1)
            .meta({ description: "The event by which the branch is taken.", examples: ["social-pathway-chosen"] }),
        }),
      ])
      .optional()
      .meta({
        description:
          "The branch the stage belongs to; stages of other branches are not considered from it. With `event`, the branch is taken by that event on the log.",
        examples: ["social"],
      }),
    examples: z
      .array(exampleSchema)
      .optional()
      .meta({
        description:
          "Figures on both sides of every boundary, and whether the stage's condition holds; `check` runs them.",
        examples: [
          [
            { attendancePercent: 95.99, fires: true },
            { attendancePercent: 96, fires: false },
          ],
        ],
      }),
  })
  .meta({
    id: "stage",
    description: "One stage of a ladder.",
    examples: [{ stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] }],
  });
export type Stage = z.infer<typeof stageSchema>;

const exitSchema = z.strictObject({
  when: conditionSchema.meta({
    description: "The condition of leaving.",
    examples: [{ condition: "attendance has improved since the last stage" }],
  }),
  by: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: "The role that closes the ladder.", examples: ["headteacher"] }),
  then: z
    .array(actionSchema)
    .optional()
    .meta({
      description: "What else is done on leaving.",
      examples: [[{ action: "praise-letter", force: "should", by: "class-teacher" }]],
    }),
  because,
  ...entryFields,
  examples: z
    .array(exampleSchema)
    .optional()
    .meta({
      description:
        "Figures on both sides of every boundary, and whether the ladder asks to be closed; `check` runs them.",
      examples: [
        [
          { attendancePercent: 96, fires: true },
          { attendancePercent: 95.99, fires: false },
        ],
      ],
    }),
});

/** This comes after that. */
export const ladderSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The name of the ladder, unique in the pack.", examples: ["concern-letters"] }),
    ...entryFields,
    resets: z
      .union([periodSchema, z.literal("never")])
      .optional()
      .meta({
        description: "The period with which the ladder starts afresh, or `never`; the academic year where left out.",
        examples: ["academicYear"],
      }),
    stages: z
      .array(stageSchema)
      .min(1)
      .meta({
        description: "The stages, in their order.",
        examples: [[{ stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] }]],
      }),
    exit: exitSchema.optional().meta({
      description: "When the ladder asks to be closed.",
      examples: [{ when: { condition: "attendance has improved since the last stage" } }],
    }),
  })
  .meta({
    id: "ladder",
    description: "Stages that come one after another, read from the case log.",
    examples: [
      {
        id: "concern-letters",
        stages: [{ stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] }],
      },
    ],
  });
export type Ladder = z.infer<typeof ladderSchema>;
