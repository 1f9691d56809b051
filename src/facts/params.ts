import { z } from "zod";
import { ofSchema } from "../codes/classes.ts";
import { described, isoDateSchema } from "../kernel/schemas.ts";
import { windowParam, windowSaying } from "../record/window-kind.ts";

/** Parameters that several facts share, each described once. */
export const shared = {
  of: ofSchema,
  window: windowParam,
  sameReason: described(
    z.boolean().optional(),
    "Only what was given for one and the same reason: the largest count for any one reason.",
    true,
  ),
  minutesLateAtLeast: described(z.number().min(0).optional(), "Only lates of at least so many minutes.", 30),
  anyTimeIn: windowSaying(
    "The highest the count has stood at any time in this window, not only now.",
    "academicYear",
  ).optional(),
  unspent: described(
    z.boolean().optional(),
    "Leave out sessions up to the parent's last penalty notice that was not withdrawn: a session is spent once.",
    true,
  ),
  compulsorySchoolAge: described(
    z.boolean().optional(),
    "Leave out sessions on dates on which the pupil was not of compulsory school age.",
    true,
  ),
  earlierSettings: described(z.boolean().optional(), "Count the marks of earlier settings too.", true),
  absencesFrom: described(
    isoDateSchema.optional(),
    "Leave out sessions before this date: what a law is tied to that applies to absences from a day on.",
    "2024-08-19",
  ),
  unit: described(
    z.enum(["sessions", "schoolDays"]),
    "What a run is measured in; a run in school days counts days wholly of the class.",
    "schoolDays",
  ),
  type: described(
    z.string().min(1),
    "An event type: an action id of the pack, one it declares, or a common one.",
    "stage-1-letter",
  ),
  flag: described(z.string().min(1), "The flag.", "social-worker"),
  period: described(z.string().min(1), "A named period of the pack or the calendar.", "september"),
  subject: described(z.string().optional(), "Only lessons of this subject.", "mathematics"),
  without: described(
    z.union([z.string(), z.array(z.string())]).optional(),
    "Leave out pupils with this flag, or these flags.",
    "send",
  ),
};

export const noParams = z.strictObject({});

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
