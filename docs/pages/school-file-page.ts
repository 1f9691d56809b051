import { z } from "zod";
import { calendarSchema } from "../../src/calendar/calendar-schema.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { asWritten, exampleOf, type JsonSchema, partOf } from "../../src/packs/json-schema-parts.ts";
import { markCodesSchema, markRunSchema, markSchema } from "../../src/school-file/mark-schema.ts";
import { pupilSchema } from "../../src/school-file/pupil-schema.ts";
import { objectBlocks } from "./keys.ts";
import { json, page } from "./page.ts";

/** The school file: a calendar and pupils with their marks, events, answers and requests. */
export function schoolFilePage(): string {
  const [calendar, pupil] = [asJsonSchema(calendarSchema), asJsonSchema(pupilSchema)];
  const marks = partOf(partOf(pupil, "properties"), "marks");
  const shapes = Array.isArray(marks["examples"]) ? marks["examples"] : [];
  return page(
    "The school file",
    "`src/calendar/calendar-schema.ts`, `src/school-file/pupil-schema.ts`, `src/school-file/mark-schema.ts`",
    [
      "What a school hands in: `{ calendar, pupils }`. Only what is marked as needed has to be there; what is left out is missing, not false. Dates are civil dates, times are the school's clock.",
      json({
        calendar: exampleOf(calendar),
        pupils: [{ ...firstOf(pupil, ["id", "yearGroup", "enrolled"]), marks: shapes[2] }],
      }),
      "## calendar",
      ...objectBlocks(calendar, "calendar", 3),
      "## pupils",
      "A list. The keys of a pupil:",
      ...objectBlocks(pupil, "", 3),
      "## marks",
      String(marks["description"]),
      ...shapes.map(json),
      "### A mark of a list",
      ...objectBlocks(asJsonSchema(markSchema), "mark", 3),
      "### By day",
      "Each day has a list of two, morning and afternoon: a code, null where there is no mark, or a mark without its `date` and `session`.",
      "### A run",
      ...objectBlocks(asJsonSchema(markRunSchema), "run", 3),
      "### A string of codes",
      ...objectBlocks(asJsonSchema(markCodesSchema), "run", 3),
    ],
  );
}

function asJsonSchema(schema: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(schema, asWritten) };
}

/** Some of the keys of an object, by their examples. */
function firstOf(schema: JsonSchema, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const properties = partOf(schema, "properties");
  return Object.fromEntries(
    keys.flatMap((key) => (isRecord(properties[key]) ? [[key, exampleOf(partOf(properties, key))]] : [])),
  );
}
