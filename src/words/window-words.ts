import { latestEvent } from "../facts/events.ts";
import { academicYear, type Window } from "../record/window-kind.ts";
import { theEvent } from "./event-words.ts";
import { amountInWords, lengthInWords, periodNouns, unitInWords } from "./number-words.ts";
import { quoted } from "./readable.ts";
import { isAboutLeave, type Voice } from "./speaker.ts";

/** A window in both voices, side by side, as it follows a noun: "attendance …". */
interface WindowWords {
  /** As a policy says it, about no day in particular: "in the academic year". */
  readonly policy: string;
  /** As it is said of a pupil on a day: "this academic year". In a holiday the period meant is the one just ended. */
  readonly pupil: string;
  /** As one of many, where there are many. */
  readonly any?: { readonly policy: string; readonly pupil: string };
}

/** A window in words. */
export function windowInWords(window: Window, speaker: Voice): string {
  return wordsFor(window, speaker)[speaker.voice];
}

/** A window as one of many: "in any 10 school weeks". */
export function anyWindowInWords(window: Window, speaker: Voice): string {
  const words = wordsFor(window, speaker);
  return (words.any ?? words)[speaker.voice];
}

/**
 * The table: what each kind of window is called. About a request for leave windows end on the eve of the leave, so there it would be
 * false to speak of now.
 */
function wordsFor(window: Window, speaker: Voice): WindowWords {
  const beforeLeave = isAboutLeave(speaker);
  switch (window.kind) {
    case "period": {
      const noun = periodNouns[window.period];
      return {
        policy: `in the ${noun}`,
        pupil: beforeLeave ? `in the ${noun} before the leave` : `this ${noun}`,
        any: { policy: `in any ${noun}`, pupil: `in any one ${noun}` },
      };
    }
    case "ever":
      return { policy: "at any time", pupil: "in all the time on record", any: alike("at any time") };
    case "rolling": {
      const length = bareLength(window.n, window.unit);
      const words = beforeLeave ? `in the ${length} before the leave` : `in the last ${length}`;
      return { ...alike(words), any: alike(`in any ${length}`) };
    }
    case "since": {
      const event = theEvent(window.event, speaker);
      const stretch = window.for === null ? `since ${event}` : `in the ${lengthInWords(window.for)} after ${event}`;
      if (window.orFrom === null) return alike(stretch);
      const instead = windowInWords(window.orFrom, speaker);
      const happened = speaker.voice === "pupil" && latestEvent(window.event, speaker.place, null) !== null;
      return { policy: `${stretch} (without one, ${instead})`, pupil: happened ? stretch : instead };
    }
    case "before": {
      const event = theEvent(window.event, speaker);
      return { policy: `in the academic year up to ${event}`, pupil: `that year up to ${event}` };
    }
    case "beforePeriod": {
      // What lies before a year is the year before it, not a part of it.
      if (window.period === "academicYear") return previousWords(academicYear, 1, speaker);
      const noun = periodNouns[window.period];
      return {
        policy: `in the academic year before the ${noun}`,
        pupil: beforeLeave
          ? `in the academic year before the last ${noun} before the leave`
          : `this academic year before this ${noun}`,
      };
    }
    case "between": {
      const end = speaker.voice === "pupil" ? latestEvent(window.second, speaker.place, null) : null;
      return alike(`between ${theEvent(window.first, speaker, end)} and ${theEvent(window.second, speaker)}`);
    }
    case "named":
      return alike(`in the period ${quoted(speaker.titles.period(window.name))}`);
    case "previous":
      return previousWords(window.window, 1, speaker);
    case "olderThan":
      return alike(`more than ${lengthInWords(window.length)} ${beforeLeave ? "before the leave" : "ago"}`);
  }
}

function alike(words: string): WindowWords {
  return { policy: words, pupil: words };
}

/** The window so many steps before one that can be stepped back by. */
function previousWords(window: Window, steps: number, speaker: Voice): WindowWords {
  switch (window.kind) {
    case "period": {
      const noun = steps === 1 ? periodNouns[window.period] : `${ordinal(steps)} ${periodNouns[window.period]}`;
      return {
        policy: `in the ${noun} before`,
        pupil: `in the ${noun} before ${isAboutLeave(speaker) ? "the last one before the leave" : "this one"}`,
      };
    }
    case "rolling": {
      const between = window.n * steps === 1 ? "one" : window.n * steps;
      const words = `in the ${bareLength(window.n, window.unit)} before the last ${between}`;
      return alike(isAboutLeave(speaker) ? `${words} before the leave` : words);
    }
    case "previous":
      return previousWords(window.window, steps + 1, speaker);
    case "ever":
    case "since":
    case "before":
    case "beforePeriod":
    case "between":
    case "named":
    case "olderThan":
      // Nothing comes before one of these: a pack that asks for it is refused.
      return alike("in the time before that");
  }
}

/** "10 school weeks", "school week". */
function bareLength(n: number, unit: string): string {
  return amountInWords(n, unitInWords(unit)).replace(/^1 /, "");
}

function ordinal(n: number): string {
  return ["second", "third", "fourth"][n - 2] ?? `${n}th`;
}
