import type { Scope } from "../clauses/scope-schema.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { dayOf } from "../kernel/dates.ts";

/** The things a rule of some scope is asked about, for one pupil. Groups are not a pupil's, so there are none. */
export function subjectsOf(scope: Scope, circumstances: Circumstances): readonly Circumstances[] {
  switch (scope) {
    case "pupil":
      return [circumstances];
    case "absence":
      return circumstances.absences.map((absence) => circumstances.about({ kind: "absence", absence }));
    case "parent": {
      const { parents } = circumstances.file.pupil;
      // Where no parents were supplied, the parents are spoken of together: a duty towards them does not vanish.
      return parents === undefined || parents.length === 0
        ? [circumstances.about({ kind: "parent", parent: null })]
        : parents.map((parent) => circumstances.about({ kind: "parent", parent }));
    }
    case "leaveRequest":
      return undecidedRequests(circumstances).map((request) => circumstances.about({ kind: "leaveRequest", request }));
    default:
      return [];
  }
}

/** Requests made by now that have been neither granted nor refused. */
function undecidedRequests(circumstances: Circumstances) {
  const decided = new Set(
    ["leave-granted", "leave-refused"].flatMap((type) =>
      circumstances.log.ofType(type).map((entry) => entry.event.about),
    ),
  );
  const requests = circumstances.file.pupil.leaveRequests ?? [];
  return requests.filter(
    (request) =>
      !decided.has(request.id) &&
      (request.requestedOn === undefined || dayOf(request.requestedOn) <= circumstances.moment.day),
  );
}
