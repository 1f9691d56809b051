import { z } from "zod";

const asOf = z.string().min(10);
const because = z.string().min(1);
const ids = z.array(z.string().min(1));

/** What a decision must and must not hold. An action may be named with the thing it is for: `note-home for 2024-10-07`. */
const expectedSchema = z.strictObject({
  includes: ids.optional(),
  excludes: ids.optional(),
  /** The actions, all of them and no others. */
  actions: ids.optional(),
  /** Questions that are asked. */
  questions: ids.optional(),
  notAsked: ids.optional(),
  /** Figures of the status, as many as matter. */
  status: z.record(z.string(), z.unknown()).optional(),
  /** Rules that cannot be decided. */
  undetermined: ids.optional(),
  decided: ids.optional(),
  due: z.record(z.string(), z.string().nullable()).optional(),
  since: z.record(z.string(), z.string()).optional(),
  overdue: ids.optional(),
  notOverdue: ids.optional(),
  force: z.record(z.string(), z.enum(["must", "should", "may"])).optional(),
  /** Inventory numbers that the sources of an action name. */
  refs: z.record(z.string(), ids).optional(),
  /** What the document of an action holds, lacks and leaves unknown, by the ids of its contents. */
  documents: z
    .record(z.string(), z.strictObject({ present: ids.optional(), missing: ids.optional(), unknown: ids.optional() }))
    .optional(),
  /** Sessions to amend, as `2024-10-07 AM N to O`. */
  amend: ids.optional(),
  /** Codes of diagnostics; none are expected where this is left out. */
  diagnostics: ids.optional(),
});
export type Expected = z.infer<typeof expectedSchema>;

/** A decision about the pupil, or of several about the one named. */
const decisionStep = z.strictObject({ asOf, pupil: z.string().optional(), expect: expectedSchema, because });

/** An assessment of a leave request: one of the pupil's by its id, or one written out. */
const leaveStep = z.strictObject({
  request: z.union([z.string(), z.record(z.string(), z.unknown())]),
  asOf,
  pupil: z.string().optional(),
  outcome: z.enum(["refuse", "may-grant", "no-authorisation-needed", "ask"]),
  code: z.string().nullable().optional(),
  /** The rules that speak, all of them. */
  reasons: ids.optional(),
  /** Rules that have requirements not met, or whose requirements cannot be known. */
  unmet: ids.optional(),
  unknown: ids.optional(),
  /** Requirements not met, in the pack's own words. */
  lacks: ids.optional(),
  questions: ids.optional(),
  because,
});

/** The code of an arrival; `undetermined` lists what the policy does not state. */
const arrivalStep = z.strictObject({
  arrival: z.strictObject({ session: z.enum(["AM", "PM"]), time: z.string(), yearGroup: z.int().optional() }),
  code: z.string().optional(),
  undetermined: ids.optional(),
  because,
});

/** A duty about a class, year group, household, flag or the whole school (`school`). */
const groupStep = z.strictObject({
  group: z.string(),
  asOf,
  expect: expectedSchema.pick({
    includes: true,
    excludes: true,
    actions: true,
    undetermined: true,
    due: true,
    force: true,
    refs: true,
  }),
  because,
});

/** What all the penalty notices now open to the pupils' parents would cost together, if paid in the first step. */
const noticesStep = z.strictObject({ notices: z.strictObject({ count: z.int(), pounds: z.number() }), asOf, because });

/** The days and amounts of one notice. */
const scheduleStep = z.strictObject({
  notice: z.strictObject({ receivedOn: z.string(), notice: z.enum(["first", "second", "publicPlace"]) }),
  steps: z.array(z.strictObject({ amount: z.number(), from: z.string(), to: z.string() })),
  because,
});

export const stepSchema = z.union([decisionStep, leaveStep, arrivalStep, groupStep, noticesStep, scheduleStep]);
export type Step = z.infer<typeof stepSchema>;
export type DecisionStep = z.infer<typeof decisionStep>;
export type LeaveStep = z.infer<typeof leaveStep>;
export type ArrivalStep = z.infer<typeof arrivalStep>;
export type GroupStep = z.infer<typeof groupStep>;
export type NoticesStep = z.infer<typeof noticesStep>;
export type ScheduleStep = z.infer<typeof scheduleStep>;

const pupilSchema = z.looseObject({ id: z.string() });

/** One story of a pupil, a family or a class under a policy, worked by hand. */
export const scenarioSchema = z.strictObject({
  title: z.string().min(1),
  policy: z.string().min(1),
  calendar: z.string().min(1),
  story: z.string().optional(),
  pupil: pupilSchema.optional(),
  pupils: z.array(pupilSchema).optional(),
  steps: z.array(stepSchema).min(1),
});
export type Scenario = z.infer<typeof scenarioSchema>;
