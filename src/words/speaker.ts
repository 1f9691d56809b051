import type { Place } from "../facts/place.ts";
import type { Policy } from "../packs/policy.ts";
import { type Titles, titlesOf } from "./titles.ts";

/** Whoever puts an answer into words: the policy's own titles, and the pupil, day and thing spoken of. */
export interface Speaker {
  readonly voice: "pupil";
  readonly policy: Policy;
  readonly titles: Titles;
  readonly place: Place;
}

/** Whoever puts a policy into words: about no pupil, and about no day in particular. */
export interface PolicySpeaker {
  readonly voice: "policy";
  readonly titles: Titles;
  /** Whether a request for leave is spoken of: windows then end on the eve of the leave. */
  readonly aboutLeave: boolean;
}

/** The two voices in which facts and windows are spoken. */
export type Voice = Speaker | PolicySpeaker;

export function speakerFor(policy: Policy, place: Place): Speaker {
  return { voice: "pupil", policy, titles: titlesOf(policy), place };
}

/** The same speaker about one thing: an absence, a parent, a request. */
export function speakingOf(speaker: Speaker, place: Place): Speaker {
  return { ...speaker, place };
}

/** A policy's own voice, about what a rule with a scope speaks of. */
export function policySpeaker(titles: Titles, scope?: unknown): PolicySpeaker {
  return { voice: "policy", titles, aboutLeave: scope === "leaveRequest" };
}

export function isAboutLeave(voice: Voice): boolean {
  return voice.voice === "policy" ? voice.aboutLeave : voice.place.subject.kind === "leaveRequest";
}
