import { ofSchema, type SessionClass } from "../codes/classes.ts";
import { eventRefParam, ever, windowIn } from "../history/window-kind.ts";
import { ofInWords } from "./class-words.ts";
import { listInWords } from "./dates-in-words.ts";
import { capitalised, quoted } from "./readable.ts";
import { atSchoolAge } from "./school-age-words.ts";
import type { Speaker } from "./speaker.ts";
import type { Titles } from "./titles.ts";
import { anyOfWindow, eventInWords, eventNoun, windowInWords } from "./window-words.ts";

type Params = Readonly<Record<string, unknown>>;

/** The parameters of a fact as a rule calls it, each already in words. What is not among them is empty. */
export interface Spoken {
  readonly titles: Titles;
  /** Which sessions: by the parameter, or the class the fact counts without one. */
  readonly of: (otherwise: SessionClass) => string;
  readonly outOf: string;
  /** " this term": with the space before it, so that it follows a noun. */
  readonly window: string;
  /** The other window of a comparison of two, as `window` is written. */
  readonly from: string;
  /** The codes listed, where a list is: " marked as illness (code I)". */
  readonly codes: string;
  /** What a count leaves out or asks besides. */
  readonly aside: string;
  readonly event: string;
  readonly datedEvent: string;
  readonly outcome: string;
  readonly weekdays: string;
  readonly lesson: string;
  readonly kinds: string;
  readonly text: (key: string) => string;
}

export function spoken(params: Params, speaker: Speaker): Spoken {
  const { titles } = speaker;
  const text = (key: string) => (typeof params[key] === "string" ? params[key] : "");
  return {
    titles,
    text,
    of: (otherwise) => sessionsNamed(params["of"], speaker) ?? ofInWords(otherwise, speaker),
    outOf: sessionsNamed(params["outOf"], speaker) ?? "",
    window: spaced(windowWords(params, speaker)),
    from: spaced(windowWords({ window: params["from"] }, speaker)),
    codes: spaced(prefixed("marked as", sessionsNamed(params["of"] ?? params["because"], speaker))),
    aside: asides(params, speaker),
    event: eventWords(params["type"], speaker, eventNoun),
    datedEvent: eventWords(params["type"], speaker, eventInWords),
    outcome: spaced(
      prefixed(
        "with the outcome",
        orList(params["outcome"], (one) => quoted(one)),
      ),
    ),
    weekdays: listInWords(listOf(params["days"]).map((day) => `${capitalised(day)}s`)),
    lesson: spaced(prefixed("of", text("subject") === "" ? null : text("subject"))),
    kinds: spaced(
      prefixed(
        "for",
        orList(params["kind"], (kind) => quoted(titles.reason(kind))),
      ),
    ),
  };
}

function windowWords(params: Params, speaker: Speaker): string | null {
  const window = windowIn(params["window"]);
  const anyTimeIn = windowIn(params["anyTimeIn"]);
  if (window === null) return null;
  if (anyTimeIn === null) return windowInWords(window, speaker);
  const within = windowInWords(anyTimeIn, speaker);
  return `in ${anyOfWindow(window, speaker)}${within === windowInWords(ever, speaker) ? "" : ` ${within}`}`;
}

function sessionsNamed(value: unknown, speaker: Speaker): string | null {
  const parsed = ofSchema.safeParse(value);
  return parsed.success ? ofInWords(parsed.data, speaker) : null;
}

/** Parameters that narrow a count. A session already used by a notice and the age limit go without saying here. */
function asides(params: Params, speaker: Speaker): string {
  const minutes = params["minutesLateAtLeast"];
  return [
    typeof minutes === "number" ? ` of at least ${minutes} minutes` : "",
    atSchoolAge(params["compulsorySchoolAge"] === true, speaker),
    params["sameReason"] === true ? " for one and the same reason" : "",
    params["unspent"] === true ? " not used by an earlier notice" : "",
  ].join("");
}

function eventWords(value: unknown, speaker: Speaker, say: typeof eventNoun): string {
  const parsed = eventRefParam.safeParse(value);
  return parsed.success ? say(parsed.data, speaker) : "";
}

function orList(value: unknown, say: (one: string) => string): string | null {
  const all = listOf(value);
  return all.length === 0 ? null : listInWords(all.map(say), "or");
}

function listOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function prefixed(word: string, text: string | null): string | null {
  return text === null ? null : `${word} ${text}`;
}

function spaced(text: string | null): string {
  return text === null || text === "" ? "" : ` ${text}`;
}
