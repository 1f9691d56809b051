import { z } from "zod";
import { described } from "../kernel/schemas.ts";
import { defineFact } from "./fact.ts";

/** The stage of a ladder a pupil is on, by its position; `none` before the first. */
export const stage = defineFact({
  title: "stage of a ladder",
  type: "stage",
  scale: null,
  scope: "any",
  missing: "Never: a pupil on no stage is at `none`.",
  params: z.strictObject({
    ladder: described(z.string().min(1), "The ladder.", "concern-letters"),
  }),
  drift: "stays",
  rests: ({ ladder }) => [{ kind: "ladder", ladder }],
  read: ({ ladder }, place) => place.standing.stage(ladder, place),
});
