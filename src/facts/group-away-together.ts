import { z } from "zod";
import { missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/** Sessions in which one member was away for one of the codes and another was away too without a reason of its own. */
export const groupAwayTogether = defineFact({
  title: "sessions in which members were away together",
  type: "number",
  scale: counted("sessions"),
  scope: "group",
  missing: "Never.",
  params: z.strictObject({ window: shared.window, because: shared.of }),
  drift: "stays",
  rests: () => [{ kind: "group" }],
  read: ({ window, because }, { subject, moment }) =>
    subject.kind === "group"
      ? subject.group.awayTogether(window, because, moment)
      : missing("notSupplied", "a group to speak of"),
});
