import { z } from "zod";
import { described } from "../kernel/schemas.ts";
import { defineFact } from "./fact.ts";

/** The band of a set a pupil's rate lies in; `none` in a gap. */
export const band = defineFact({
  title: "band of a set",
  type: "bands",
  scale: null,
  scope: "any",
  missing: "The measure of the set is missing; or gaps would change the band.",
  params: z.strictObject({
    set: described(z.string().min(1), "The set of bands.", "dfe-absence"),
  }),
  drift: "stays",
  rests: ({ set }) => [{ kind: "bands", set }],
  read: ({ set }, place) => place.standing.band(set, place),
});
