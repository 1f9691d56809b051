import type { Circumstances } from "../facts/circumstances.ts";
import type { Policy } from "../packs/policy.ts";
import { type Titles, titlesOf } from "./titles.ts";

/** Whoever puts an answer into words: the policy's own titles, and the pupil, day and thing spoken of. */
export interface Speaker {
  readonly policy: Policy;
  readonly titles: Titles;
  readonly circumstances: Circumstances;
}

export function speakerFor(policy: Policy, circumstances: Circumstances): Speaker {
  return { policy, titles: titlesOf(policy), circumstances };
}

/** The same speaker about one thing: an absence, a parent, a request. */
export function speakingOf(speaker: Speaker, circumstances: Circumstances): Speaker {
  return { ...speaker, circumstances };
}
