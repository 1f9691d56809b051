import type { Scope } from "../clauses/scope-schema.ts";
import type { Place } from "../facts/place.ts";
import { dayOf } from "../kernel/dates.ts";

/** The things a rule of some scope is asked about, for one pupil. Groups are not a pupil's, so there are none. */
export function subjectsOf(scope: Scope, place: Place): readonly Place[] {
  switch (scope) {
    case "pupil":
      return [place];
    case "absence":
      return place.absences.map((absence) => place.about({ kind: "absence", absence }));
    case "parent": {
      const { parents } = place.pupil;
      // Where no parents were supplied, the parents are spoken of together: a duty towards them does not vanish.
      return parents === undefined || parents.length === 0
        ? [place.about({ kind: "parent", parent: null })]
        : parents.map((parent) => place.about({ kind: "parent", parent }));
    }
    case "leaveRequest":
      return undecidedRequests(place).map((request) => place.about({ kind: "leaveRequest", request }));
    default:
      return [];
  }
}

/** The same for one scope after another, each found once. */
export function placesIn(place: Place): (scope: Scope) => readonly Place[] {
  const found = new Map<Scope, readonly Place[]>();
  return (scope) => {
    const places = found.get(scope) ?? subjectsOf(scope, place);
    found.set(scope, places);
    return places;
  };
}

/** Requests made by now that have been neither granted nor refused. */
function undecidedRequests(place: Place) {
  const decided = new Set(
    ["leave-granted", "leave-refused"].flatMap((type) => place.log.ofType(type).map((entry) => entry.event.about)),
  );
  const requests = place.pupil.leaveRequests ?? [];
  return requests.filter(
    (request) =>
      !decided.has(request.id) && (request.requestedOn === undefined || dayOf(request.requestedOn) <= place.moment.day),
  );
}
