import { eventsOf } from "../record/window.ts";
import type { EventRef, Window } from "../record/window-kind.ts";
import { isDerived } from "./derived-events.ts";
import type { PolicyForFacts } from "./place.ts";
import type { Rest } from "./traits.ts";

/** The types of logged events by which a reading may change, as what it rests on says. */
export function loggedTypes(
  rests: readonly Rest[],
  policy: Pick<PolicyForFacts, "standing" | "words">,
): readonly string[] {
  const ofRef = (ref: EventRef): readonly string[] =>
    ref.kind === "stageOf"
      ? ofRests(policy.standing.restsOf({ kind: "ladder", ladder: ref.ladder }))
      : ref.types.flatMap((type) => (isDerived(type) ? [type, ...DECIDED] : [type]));
  const ofWindow = (window: Window | undefined) => (window === undefined ? [] : eventsOf(window).flatMap(ofRef));
  const ofRests = (all: readonly Rest[]): readonly string[] => all.flatMap(ofRest);
  const ofRest = (rest: Rest): readonly string[] => {
    switch (rest.kind) {
      case "sessions":
      case "run":
      case "earlierSettings":
      case "lessons":
        return ofWindow(rest.window);
      case "requests":
        return [...DECIDED, ...ofWindow(rest.window)];
      case "events":
        return [...ofRef(rest.types), ...ofWindow(rest.window)];
      case "notices":
        return [...policy.words.noticeEvents];
      case "ladder":
      case "bands":
      case "noticeLimit":
        return ofRests(policy.standing.restsOf(rest));
      case "periods":
      case "answer":
      case "absence":
      case "period":
      case "dates":
      case "schoolAge":
      case "group":
      case "clock":
      case "day":
        return [];
    }
  };
  return ofRests(rests);
}

/** What is logged of a request for leave. */
const DECIDED = ["leave-granted", "leave-refused", "evidence-received"];
