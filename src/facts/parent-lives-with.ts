import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { noParams } from "./params.ts";

/** Whether the pupil lives with the parent. */
export const parentLivesWith = defineFact({
  title: "the pupil lives with the parent",
  type: "boolean",
  scale: null,
  scope: "parent",
  missing: "Not supplied with the parent.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, { subject }) =>
    subject.kind !== "parent" || subject.parent?.livesWith === undefined
      ? missing("notSupplied", "whether the pupil lives with the parent")
      : known(subject.parent.livesWith),
});
