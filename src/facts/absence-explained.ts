import { known } from "../record/reading.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { messageEvents, standingMessages } from "./absence-messages.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";

/** Unexplained: some session of it is provisional (`N`) and no message about it stands. */
export const absenceExplained = defineFact({
  title: "the absence is explained",
  type: "boolean",
  scale: null,
  scope: "absence",
  missing: "Never.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }, { kind: "events", types: eventRefOf([...messageEvents]) }],
  read: (_params, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    const { history } = place.view;
    for (let slot = absence.ifPresent.first; slot <= absence.ifPresent.last; slot += 1) {
      if (history.codeAt(slot)?.provisional === true) return known(standingMessages(place).length > 0);
    }
    return known(true);
  },
});
