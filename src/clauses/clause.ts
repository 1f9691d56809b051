import type { Length } from "../calendar/length.ts";
import type { CompiledCondition, Trace } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Watched, Way } from "../facts/watch.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { LoggedEvent } from "../record/log.ts";
import type { Missing } from "../record/reading.ts";
import type { CompiledAction } from "./compiled-action.ts";
import type { Entry } from "./entry.ts";
import type { Ladder, Stage } from "./ladder-schema.ts";
import type { Scope } from "./scope-schema.ts";
import type { Source } from "./source-schema.ts";

/** What a rule, a stage and an exit have in common once compiled: when it holds, the actions that follow, and what takes them away. */
export interface Clause {
  readonly entry: Entry;
  /** `rule-id`, `ladder/stage` or `ladder/exit`. */
  readonly name: string;
  readonly scope: Scope;
  /** When a stage or an exit may be considered at all, one more condition of it; null for a rule, whose turn it always is. */
  readonly turn: Turn | null;
  readonly when: CompiledCondition | null;
  readonly actions: readonly CompiledAction[];
  /** The days on which it is in force, both included. What speaks of an absence is judged by the day on which that began. */
  readonly inForce: { readonly from: DayNumber; readonly to: DayNumber };
  /** Clauses that take its actions away where they hold. */
  readonly exceptions: readonly Clause[];
  readonly source: Source | readonly Source[] | undefined;
  /** Why, for people, its figures still to be filled in. */
  readonly because: string;
  /** Whether it is about entry, deletion or granted leave, and so about pupils who are not on roll too. */
  readonly concernsRoll: boolean;
}

export interface StageTurn {
  readonly kind: "stage";
  readonly ladder: CompiledLadder;
  readonly stage: Stage;
  readonly position: number;
  /** Stages that must be on the log first; none of a stage a ladder may begin with. */
  readonly after: readonly string[];
  readonly wait: Length | null;
  readonly enteredBy: readonly string[];
  readonly branch: string | null;
  readonly branchEvent: string | null;
  readonly early: boolean | CompiledCondition;
}

export interface ExitTurn {
  readonly kind: "exit";
  readonly ladder: CompiledLadder;
}

export type Turn = StageTurn | ExitTurn;

/** A stage of a ladder, as a clause. */
export interface StageClause extends Clause {
  readonly turn: StageTurn;
}

export interface CompiledLadder {
  readonly ladder: Ladder;
  readonly order: readonly string[];
  readonly stages: readonly StageClause[];
  readonly exit: Clause | null;
  /** Whose turn it was at each moment asked about, kept while the moment is. */
  readonly turns: WeakMap<object, Watched<LadderTurn> & { readonly watching: Way | null }>;
}

/** Whose turn it is on a ladder at a moment: one stage at a time, or the exit and then nothing else. */
export interface LadderTurn {
  readonly position: Position;
  /** What the exit comes to; not satisfied before the review, and on no stage. */
  readonly exit: Truth;
  /** Whether the ladder asks to be closed. */
  readonly closes: boolean;
  /** The stage to enter next, where one is due now. */
  readonly next: StageClause | null;
  readonly doubtful: ReadonlyMap<Clause, StageDoubt>;
}

/** A stage on the log. */
export interface Entered {
  readonly stage: StageClause;
  readonly event: LoggedEvent;
}

/** Where a pupil stands on a ladder, as the log says. */
export interface Position {
  /** The stage the pupil is on, or null. */
  readonly current: Entered | null;
  readonly entries: readonly Entered[];
  /** When the ladder was last closed since it last reset, or null. */
  readonly closed: LoggedEvent | null;
  /** The last day of the monitoring period of the present stage; null where none is given or the calendar does not reach it. */
  readonly reviewOn: DayNumber | null;
}

/** Why it cannot be told whether a stage is to be entered now. */
export interface StageDoubt {
  readonly missing: readonly Missing[];
  readonly trace: Trace | null;
}
