import { z } from "zod";

const groupSchema = z.union([z.enum(["registrationGroup", "yearGroup", "school", "household"]), z.strictObject({ flag: z.string().min(1) })]);
export type GroupKind = z.infer<typeof groupSchema>;

/** What a rule speaks of. */
export const scopeSchema = z
  .union([z.enum(["pupil", "absence", "parent", "leaveRequest"]), z.strictObject({ group: groupSchema })])
  .meta({ description: "The pupil (default), each absence, each parent, each leave request, or each group.", examples: ["absence", { group: "registrationGroup" }] });
export type Scope = z.infer<typeof scopeSchema>;
