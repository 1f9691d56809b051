import { z } from "zod";
import { defineFact } from "./fact.ts";
import { sumLate } from "./late-minutes.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/** The sum of minutes late in a window. */
export const minutesLate = defineFact({
  title: "minutes late altogether",
  type: "number",
  scale: { ...counted("minutes"), whole: false },
  scope: "any",
  missing: "A late whose minutes were not recorded makes it a least value.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window }),
  drift: "rises",
  rests: ({ of, window }) => [{ kind: "sessions", of: of ?? "late", window, entering: "drifts" }],
  read: (params, place) => sumLate({ of: params.of ?? "late", window: params.window }, place),
});
