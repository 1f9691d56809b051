import { ofSchema, type SessionClass } from "../codes/classes.ts";
import { eventRefParam, ever, windowIn } from "../record/window-kind.ts";
import { atSchoolAge, ofInWords } from "./class-words.ts";
import { listInWords } from "./dates-in-words.ts";
import { eventNoun, theEvent } from "./event-words.ts";
import { capitalised, quoted } from "./readable.ts";
import type { Voice } from "./speaker.ts";
import { anyWindowInWords, windowInWords } from "./window-words.ts";

type Params = Readonly<Record<string, unknown>>;

/** The parameters of a fact as a rule calls it, each in words. */
export type Spoken = ReturnType<typeof spoken>;

/** The parameters of a fact in words; what is not among them is empty. */
export function spoken(params: Params, speaker: Voice) {
  const { titles } = speaker;
  const text = (key: string) => (typeof params[key] === "string" ? params[key] : "");
  const event = eventRefParam.safeParse(params["type"]).data;
  const kinds = orList(params["kind"], (kind) => quoted(titles.reason(kind)));
  return {
    text,
    /** What a parameter names, by its title, quoted. */
    titled: (key: string, what: "ladder" | "bandSet" | "question" | "flag" | "period") =>
      quoted(titles[what](text(key))),
    /** Which sessions: by the parameter, or the class the fact counts without one. */
    of: (otherwise: SessionClass) => sessionsNamed(params["of"], speaker) ?? ofInWords(otherwise, speaker),
    outOf: sessionsNamed(params["outOf"], speaker) ?? "",
    /** " this term": with the space before it, so that it follows a noun. */
    window: after("", windowWords(params, speaker)),
    /** The other window of a comparison of two, as `window` is written. */
    from: after("", windowWords({ window: params["from"] }, speaker)),
    /** The codes listed, where a list is: " marked as illness (code I)". */
    codes: after("marked as ", sessionsNamed(params["of"] ?? params["because"], speaker)),
    /** What a count leaves out or asks besides. */
    aside: asides(params, speaker),
    event: event === undefined ? "" : eventNoun(event, speaker),
    datedEvent: event === undefined ? "" : theEvent(event, speaker),
    outcome: after("with the outcome ", orList(params["outcome"], quoted)),
    weekdays: listInWords(listOf(params["days"]).map((day) => `${capitalised(day)}s`)),
    lesson: after("of ", text("subject")),
    kinds: after("for ", kinds),
  };
}

function windowWords(params: Params, speaker: Voice): string | null {
  const [window, anyTimeIn] = [windowIn(params["window"]), windowIn(params["anyTimeIn"])];
  if (window === null) return null;
  if (anyTimeIn === null) return windowInWords(window, speaker);
  const within = windowInWords(anyTimeIn, speaker);
  return `${anyWindowInWords(window, speaker)}${within === windowInWords(ever, speaker) ? "" : ` ${within}`}`;
}

function sessionsNamed(value: unknown, speaker: Voice): string | null {
  const parsed = ofSchema.safeParse(value);
  return parsed.success ? ofInWords(parsed.data, speaker) : null;
}

/** Parameters that narrow a count. Of a policy, a session already used by a notice and the age limit go without saying. */
function asides(params: Params, speaker: Voice): string {
  const minutes = params["minutesLateAtLeast"];
  const isOfPupil = speaker.voice === "pupil";
  return [
    typeof minutes === "number" ? ` of at least ${minutes} minutes` : "",
    isOfPupil ? atSchoolAge(params["compulsorySchoolAge"] === true, speaker) : "",
    params["sameReason"] === true ? " for one and the same reason" : "",
    isOfPupil && params["unspent"] === true ? " not used by an earlier notice" : "",
  ].join("");
}

function orList(value: unknown, say: (one: string) => string): string {
  return listInWords(listOf(value).map(say), "or");
}

function listOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

/** Words behind a noun, with the space before them; nothing where there are none. */
function after(prefix: string, words: string | null): string {
  return words === null || words === "" ? "" : ` ${prefix}${words}`;
}
