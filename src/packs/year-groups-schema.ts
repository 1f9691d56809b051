import { z } from "zod";
import { yearGroupHelp } from "../conditions/year-group-help.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { described } from "../kernel/schemas.ts";

const yearGroupSchema = z.int({
  error: ({ code, input }) =>
    code === "invalid_type" && input !== undefined
      ? withHelp(`\`${String(input)}\` is not the number of a year group`, yearGroupHelp(input))
      : undefined,
});

/** The year groups an entry is for. */
export const yearGroupsSchema = (example: readonly number[]) =>
  described(z.array(yearGroupSchema).optional(), "Only for these year groups; reception is 0.", example);
