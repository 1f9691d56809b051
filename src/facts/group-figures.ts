import type { Of } from "../codes/classes.ts";
import type { Moment } from "../kernel/moment.ts";
import type { Reading } from "../record/reading.ts";
import type { Window } from "../record/window-kind.ts";

/** What a rule may ask about a group at a moment; whoever holds its members works it out. */
export interface GroupFigures {
  readonly key: string;
  readonly size: number;
  readonly attendance: (window: Window, without: readonly string[], moment: Moment) => Reading;
  readonly rank: (window: Window, without: readonly string[], moment: Moment) => Reading;
  /** Sessions in which a member was away for one of the codes and another was away without a reason of its own. */
  readonly awayTogether: (window: Window, because: Of, moment: Moment) => Reading;
}
