import { whole } from "../kernel/exact.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";
import { counted } from "./traits.ts";

/** How many members the group has. */
export const groupSize = defineFact({
  title: "members of the group",
  type: "number",
  scale: counted("pupils"),
  scope: "group",
  missing: "Never.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, { subject }) =>
    subject.kind === "group" ? known(whole(subject.group.size)) : missing("notSupplied", "a group to speak of"),
});
