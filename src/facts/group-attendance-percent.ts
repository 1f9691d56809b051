import { z } from "zod";
import { missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { listOf, shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Sessions attended of the sessions possible over all members pooled. */
export const groupAttendancePercent = defineFact({
  title: "attendance of the group",
  type: "percent",
  scale: inPercent,
  scope: "group",
  missing: "No member had a possible session in the window.",
  params: z.strictObject({ window: shared.window, without: shared.without }),
  drift: "stays",
  rests: () => [{ kind: "group" }],
  read: ({ window, without }, { subject, moment }) =>
    subject.kind === "group"
      ? subject.group.attendance(window, listOf(without), moment)
      : missing("notSupplied", "a group to speak of"),
});
