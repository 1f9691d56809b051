import { z } from "zod";
import { described, named } from "../kernel/schemas.ts";

const groupSchema = described(
  z.union([
    z.enum(["registrationGroup", "yearGroup", "school", "household"]),
    z.strictObject({
      flag: described(z.string().min(1), "Pupils who carry this flag.", "send"),
    }),
  ]),
  "Each registration group, year group, household, the whole school, or the pupils with a flag.",
  "registrationGroup",
  { flag: "send" },
);
export type GroupKind = z.infer<typeof groupSchema>;

/** What a rule speaks of. */
export const scopeSchema = named(
  z.union([z.enum(["pupil", "absence", "parent", "leaveRequest"]), z.strictObject({ group: groupSchema })]),
  "scope",
  "The pupil (default), each absence, each parent, each leave request, or each group.",
  "absence",
  { group: "registrationGroup" },
);
export type Scope = z.infer<typeof scopeSchema>;
