import { latestEvent } from "../facts/events.ts";
import type { Instant } from "../record/span.ts";
import type { EventRef } from "../record/window-kind.ts";
import { listInWords, longDate } from "./dates-in-words.ts";
import { quoted } from "./readable.ts";
import type { Speaker, Voice } from "./speaker.ts";

/**
 * An event with its article: a policy says "the stage 1 letter", and of a pupil it is "the stage 1 letter of 14 October 2024", by the
 * day it last happened (before another, where one is given).
 */
export function theEvent(ref: EventRef, speaker: Voice, before: Instant | null = null): string {
  const noun = eventNoun(ref, speaker);
  if (speaker.voice === "policy") return noun.startsWith("“") ? noun : `the ${noun}`;
  const event = latestEvent(ref, speaker.place, before);
  return `the ${noun} ${event === null ? "(not on record)" : `of ${longDate(event.day)}`}`;
}

/** An event without article and date: "stage 1 letter". */
export function eventNoun(ref: EventRef, speaker: Voice): string {
  if (ref.kind === "stageOf")
    return speaker.voice === "policy"
      ? `last step of ${quoted(speaker.titles.ladder(ref.ladder))}`
      : presentStage(ref.ladder, speaker);
  const nouns = ref.types.map(speaker.titles.event);
  return nouns.length === 1 ? listInWords(nouns) : `latest ${listInWords(nouns, "or")}`;
}

function presentStage(ladder: string, { place, titles }: Speaker): string {
  const reading = place.standing.stage(ladder, place);
  const value = reading.kind === "known" ? reading.value : null;
  const stage = typeof value === "object" && value !== null && "order" in value ? value.order[value.at] : undefined;
  return stage === undefined
    ? `latest stage of ${quoted(titles.ladder(ladder))}`
    : `stage ${quoted(titles.stage(ladder, stage))}`;
}
