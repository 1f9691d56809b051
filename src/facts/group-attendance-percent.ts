import { z } from "zod";
import { missing } from "../history/reading.ts";
import { defineFact } from "./fact.ts";
import { listOf, shared } from "./params.ts";

/** Sessions attended of the sessions possible over all members pooled. */
export const groupAttendancePercent = defineFact({
  title: "attendance of the group",
  type: "percent",
  unit: "percent",
  scope: "group",
  missing: "No member had a possible session in the window.",
  params: z.strictObject({ window: shared.window, without: shared.without }),
  read: ({ window, without }, { subject, moment }) =>
    subject.kind === "group"
      ? subject.group.attendance(window, listOf(without), moment)
      : missing("notSupplied", "a group to speak of"),
});
