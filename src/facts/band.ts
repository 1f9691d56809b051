import { z } from "zod";
import { defineFact } from "./fact.ts";

/** The band of a set a pupil's rate lies in; `none` in a gap. */
export const band = defineFact({
  title: "band of a set",
  type: "bands",
  scale: null,
  scope: "any",
  missing: "The measure of the set is missing; or gaps would change the band.",
  params: z.strictObject({
    set: z
      .string()
      .min(1)
      .meta({ description: "The set of bands.", examples: ["dfe-absence"] }),
  }),
  drift: "stays",
  rests: ({ set }) => [{ kind: "bands", set }],
  read: ({ set }, place) => place.standing.band(set, place),
});
