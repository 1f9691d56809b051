import { z } from "zod";
import { defineFact } from "./fact.ts";
import { sumLate } from "./late-minutes.ts";
import { shared } from "./params.ts";

/** The sum of minutes late in a window. */
export const minutesLate = defineFact({
  title: "minutes late altogether",
  type: "number",
  unit: "minutes",
  scope: "any",
  missing: "A late whose minutes were not recorded makes it a least value.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window }),
  read: (params, circumstances) => sumLate({ of: params.of ?? "late", window: params.window }, circumstances),
});
