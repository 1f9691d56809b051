import { type Of, ofSchema } from "../codes/classes.ts";
import type { FactValue } from "../conditions/condition-schema.ts";
import { type EventRef, eventRefParam, type Window, windowIn } from "../history/window-kind.ts";
import { classNouns } from "./class-words.ts";
import { listInWords } from "./dates-in-words.ts";
import { capitalised, quoted, uncapitalised } from "./readable.ts";
import type { Spoken } from "./spoken.ts";
import type { Titles } from "./titles.ts";
import { anyOfPhrase, eventPhrase, theEvent, windowPhrase } from "./window-phrases.ts";

/** The parameters of a fact in words, about no pupil and no day: as the policy says them. */
export function spokenInPolicy({ params = {} }: FactValue, titles: Titles): Spoken {
  const text = (key: string) => (typeof params[key] === "string" ? params[key] : "");
  const event = eventIn(params["type"]);
  const after = (words: string | null) => (words === null || words === "" ? "" : ` ${words}`);
  return {
    titles,
    text,
    of: (otherwise) => ofWords(ofIn(params["of"]) ?? otherwise, titles),
    outOf: ofWords(ofIn(params["outOf"]) ?? "possible", titles),
    window: after(windowWords(windowIn(params["window"]), windowIn(params["anyTimeIn"]), titles)),
    from: after(windowWords(windowIn(params["from"]), null, titles)),
    codes:
      params["of"] === undefined && params["because"] === undefined
        ? ""
        : ` marked as ${ofWords(ofIn(params["of"] ?? params["because"]) ?? "away", titles)}`,
    aside: asides(params),
    event: event === null ? "" : eventPhrase(event, titles),
    datedEvent: event === null ? "" : theEvent(event, titles),
    outcome: prefixed(" with the outcome ", textsIn(params["outcome"]).map(quoted)),
    weekdays: listInWords(textsIn(params["days"]).map((day) => `${capitalised(day)}s`)),
    lesson: text("subject") === "" ? "" : ` of ${text("subject")}`,
    kinds: prefixed(
      " for ",
      textsIn(params["kind"]).map((kind) => quoted(titles.reason(kind))),
    ),
  };
}

function windowWords(window: Window | null, anyTimeIn: Window | null, titles: Titles): string | null {
  if (window === null) return null;
  return anyTimeIn === null ? windowPhrase(window, titles) : anyOfPhrase(window, titles);
}

function ofWords(of: Of, titles: Titles): string {
  if (typeof of === "string") return classNouns[of];
  return listInWords(
    of.map((code) => `${uncapitalised(titles.code(code))} (${code})`),
    "or",
  );
}

function asides(params: Readonly<Record<string, unknown>>): string {
  const minutes = params["minutesLateAtLeast"];
  return [
    typeof minutes === "number" ? ` of at least ${minutes} minutes` : "",
    params["sameReason"] === true ? " for one and the same reason" : "",
  ].join("");
}

function prefixed(prefix: string, words: readonly string[]): string {
  return words.length === 0 ? "" : `${prefix}${listInWords(words, "or")}`;
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function ofIn(value: unknown): Of | null {
  const parsed = ofSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function eventIn(value: unknown): EventRef | null {
  const parsed = eventRefParam.safeParse(value);
  return parsed.success ? parsed.data : null;
}
