import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";
import { counted } from "./traits.ts";

/** Penalty notices to the parent for the pupil that count towards the tariff's limit, were one issued on the day asked about. */
export const parentNoticesCounted = defineFact({
  title: "penalty notices that count towards the limit",
  type: "number",
  scale: counted("notices"),
  scope: "parent",
  missing: "The pack has no tariff of penalty notices in force that day.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "noticeLimit" }],
  read: (_params, place) => place.standing.noticesCounted(place),
});
