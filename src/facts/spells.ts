import { z } from "zod";
import { gapsIn, marksBegin } from "../history/measure.ts";
import { between, known } from "../history/reading.ts";
import { spellsOf } from "../history/spells.ts";
import { whole } from "../kernel/exact.ts";
import { sameReasonCount } from "./by-reason.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** Separate occasions: unbroken runs of a class in a window, whatever lies between that was not possible. */
export const spells = defineFact({
  title: "number of separate occasions",
  type: "number",
  unit: "occasions",
  scope: "any",
  missing: "As for sessions.",
  params: z.strictObject({ of: shared.of, window: shared.window, sameReason: shared.sameReason }),
  read: (params, circumstances) => {
    if (params.sameReason === true) return sameReasonCount(params, circumstances, "spells");
    const span = resolve(params.window, circumstances);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = circumstances.view;
    const counted = history.countedInSpells(params.of);
    const ifPresent = spellsOf(history, counted, span.fromSlot, span.toSlot, "present").length;
    if (span.reachesBack) return { kind: "atLeast", least: whole(ifPresent), missing: marksBegin(history) };
    if (history.gaps(span.fromSlot, span.toSlot) === 0 || !counted.gaps) return known(whole(ifPresent));
    const ifAbsent = spellsOf(history, counted, span.fromSlot, span.toSlot, "absent").length;
    return between(whole(ifPresent), whole(ifAbsent), gapsIn(history, span.fromSlot, span.toSlot));
  },
});
