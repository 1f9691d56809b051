import { whole } from "../kernel/exact.ts";
import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";
import { ofTheDay } from "./traits.ts";

/** The time of day asked about; a bare date stands at the end of its day. */
export const clock = defineFact({
  title: "time of day",
  type: "time",
  scale: ofTheDay,
  scope: "any",
  missing: "Never.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "clock" }],
  read: (_params, { moment }) => known(whole(moment.second)),
});
