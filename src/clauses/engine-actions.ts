/** What an action that the engine understands does, for whoever has to treat it apart from the school's own. */
export type Deed =
  /** Names sessions whose code should be another; `to` is the code. */
  | "recodes"
  /** Says something of a request for leave. */
  | "answersLeave"
  /** States a requirement of a request, met or not. */
  | "requires"
  /** Asks a person to decide; what was decided is another event. */
  | "asksDecision"
  /** Asks for the ladder to be closed. */
  | "closes"
  /** Takes other rules away. */
  | "exempts";

/** What may be said of a request for leave. */
export type LeaveAnswer = "refuse" | "may-grant" | "no-authorisation-needed";

/** One action the engine understands: what it means, what settles it, what it has to say, and how people call it. */
interface EngineActionRow {
  readonly means: string;
  readonly title: string;
  readonly does: Deed;
  /** Whether somebody owes it; otherwise it only speaks to the engine. */
  readonly owed: boolean;
  /** Events beside its own that settle it; the first is how it is logged once done. */
  readonly settledBy: readonly string[];
  /** Of an answer to a request: what it says. */
  readonly says?: LeaveAnswer;
  /** Of a decision that is asked for: what is decided. */
  readonly decides?: "penaltyNotice" | "noticeToImprove";
  /** Keys it cannot do without; those of `text` must hold one text. */
  readonly needs?: { readonly keys: readonly ("from" | "to" | "requirement")[]; readonly text: readonly "to"[] };
  readonly lacking?: { readonly at: readonly string[]; readonly message: string; readonly help: string };
  /** The key by which two of the same action about the same thing are told apart. */
  readonly particular?: "to" | "ladder";
}

/** The actions the engine itself understands, a row each; any other id is the school's own. Nothing else in the source names one. */
export const engineActions = {
  "amend-mark": {
    means: "the sessions named should carry another code; the register is not changed by this library",
    title: "Change the mark in the register",
    does: "recodes",
    owed: true,
    settledBy: [],
    needs: { keys: ["from", "to"], text: ["to"] },
    lacking: {
      at: [],
      message: "`amend-mark` needs the codes to replace and the code to write",
      help: "add `from`, a list of codes, and `to`, one code",
    },
    particular: "to",
  },
  "refuse-leave": {
    means: "the request is refused",
    title: "Refuse the leave",
    does: "answersLeave",
    says: "refuse",
    owed: true,
    settledBy: ["leave-refused", "leave-granted"],
  },
  "may-grant-leave": {
    means: "the request may be granted",
    title: "The leave may be granted",
    does: "answersLeave",
    says: "may-grant",
    owed: false,
    settledBy: [],
  },
  "no-authorisation-needed": {
    means: "no leave has to be granted by the school",
    title: "No leave has to be granted",
    does: "answersLeave",
    says: "no-authorisation-needed",
    owed: false,
    settledBy: [],
  },
  require: {
    means: "a requirement of a request, met or not",
    title: "A requirement of the request",
    does: "requires",
    owed: false,
    settledBy: [],
    needs: { keys: ["requirement"], text: [] },
    lacking: {
      at: ["requirement"],
      message: "`require` does not say what is required",
      help: "add `requirement` in words, and `met`, the condition under which it is met",
    },
  },
  "consider-penalty-notice": {
    means: "a penalty notice is to be considered",
    title: "Consider a penalty notice",
    does: "asksDecision",
    decides: "penaltyNotice",
    owed: true,
    settledBy: [],
  },
  "consider-notice-to-improve": {
    means: "a notice to improve is to be considered",
    title: "Consider a notice to improve",
    does: "asksDecision",
    decides: "noticeToImprove",
    owed: true,
    settledBy: [],
  },
  "close-ladder": {
    means: "the ladder asks to be closed",
    title: "Close the stages",
    does: "closes",
    owed: true,
    settledBy: ["ladder-closed"],
    particular: "ladder",
  },
  exempt: {
    means: "the rules named in `exceptionTo` do not apply",
    title: "An exception applies",
    does: "exempts",
    owed: false,
    settledBy: [],
  },
} as const satisfies Readonly<Record<string, EngineActionRow>>;

export type EngineAction = keyof typeof engineActions;

/** The action by which a ladder asks to be closed. */
export const CLOSING: EngineAction = "close-ladder";

export const engineActionNames: readonly EngineAction[] = Object.keys(engineActions).filter(isEngineAction);

interface Named {
  readonly action: string;
}

function isEngineAction(action: string): action is EngineAction {
  return Object.hasOwn(engineActions, action);
}

/** The row of an action the engine understands; null for one of the school's own. */
export function meaningOf({ action }: Named): EngineActionRow | null {
  return isEngineAction(action) ? engineActions[action] : null;
}

export function does(action: Named, deed: Deed): boolean {
  return meaningOf(action)?.does === deed;
}

/** Whether somebody owes the action, or it only speaks to the engine. */
export function isOwed(action: Named): boolean {
  return meaningOf(action)?.owed ?? true;
}
