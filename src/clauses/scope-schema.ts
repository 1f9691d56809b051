import { z } from "zod";

const groupSchema = z
  .union([
    z.enum(["registrationGroup", "yearGroup", "school", "household"]),
    z.strictObject({
      flag: z
        .string()
        .min(1)
        .meta({ description: "Pupils who carry this flag.", examples: ["send"] }),
    }),
  ])
  .meta({
    description: "Each registration group, year group, household, the whole school, or the pupils with a flag.",
    examples: ["registrationGroup", { flag: "send" }],
  });
export type GroupKind = z.infer<typeof groupSchema>;

/** What a rule speaks of. */
export const scopeSchema = z
  .union([z.enum(["pupil", "absence", "parent", "leaveRequest"]), z.strictObject({ group: groupSchema })])
  .meta({
    id: "scope",
    description: "The pupil (default), each absence, each parent, each leave request, or each group.",
    examples: ["absence", { group: "registrationGroup" }],
  });
export type Scope = z.infer<typeof scopeSchema>;
