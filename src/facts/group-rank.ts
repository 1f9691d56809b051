import { z } from "zod";
import { missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { listOf, shared } from "./params.ts";
import { numbered } from "./traits.ts";

/** The place of the group's attendance among the groups of its kind. */
export const groupRank = defineFact({
  title: "rank of the group among its kind, 1 the highest",
  type: "number",
  scale: numbered(""),
  scope: "group",
  missing: "No member had a possible session in the window.",
  params: z.strictObject({ window: shared.window, without: shared.without }),
  drift: "stays",
  rests: () => [{ kind: "group" }],
  read: ({ window, without }, { subject, moment }) =>
    subject.kind === "group"
      ? subject.group.rank(window, listOf(without), moment)
      : missing("notSupplied", "a group to speak of"),
});
