import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOf } from "../../src/clauses/standing.ts";
import { subjectsOf } from "../../src/decision/subjects.ts";
import { Place } from "../../src/facts/place.ts";
import { subjectName } from "../../src/facts/subject.ts";
import { isoDate } from "../../src/kernel/dates.ts";
import { loadPack, type Policy } from "../../src/packs/policy.ts";
import { actionsOf } from "../../src/packs/walk.ts";
import { places } from "../support/random-files.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const packs = shippedPacks();

/** The random pupils of the facts' tests, their logs filled with what a policy asks for. */
function placesUnder(policy: Policy): fc.Arbitrary<Place> {
  const types = [
    ...new Set([...actionsOf(policy.pack).map(({ action }) => action.action), "ladder-closed", "contact-made"]),
  ];
  const event = fc.record({
    ago: fc.nat(200),
    type: fc.constantFrom(...types),
    parent: fc.constantFrom(null, "m"),
    about: fc.boolean(),
  });
  return fc.tuple(places, fc.array(event, { maxLength: 12, size: "max" })).map(([{ record, moment }, events]) => {
    const logged = events.map(({ ago, type, parent, about }) => {
      const date = isoDate(moment.day - ago);
      return { date, type, parent, ...(about ? { about: date } : {}) };
    });
    return Place.of(record.logged(logged), policy, moment);
  });
}

describe("watched", () => {
  it.each(packs)("jumps over no day on which what a clause of $name asks for is another", ({ json }) => {
    const policy = loadPack(json);
    fc.assert(
      fc.property(placesUnder(policy), (place) => {
        const wrong: string[] = [];
        for (const clause of policy.clauses) {
          for (const about of subjectsOf(clause.scope, place)) {
            const asked = (day: number) => {
              const at = about.on(day);
              const look = () => (at.exists ? standingOf(clause, at) : null);
              const { value, from } = at.watched(look, "back");
              const { until } = at.watched(look, "ahead");
              const text =
                value === null
                  ? "nothing"
                  : JSON.stringify([
                      value.actions.map(({ action }) => action.action),
                      value.undecided,
                      value.unsure.length,
                    ]);
              return { from, until, text };
            };
            const last = place.moment.day;
            let later = asked(last);
            for (let day = last - 1; day > Math.max(place.calendar.firstDay, last - 250); day -= 1) {
              const now = asked(day);
              if (now.from > day || now.until < day) wrong.push(`${clause.name} ${isoDate(day)}: not around its day`);
              if (now.text !== later.text && (later.from <= day || now.until > day))
                wrong.push(
                  `${clause.name} ${subjectName(about.subject)} ${isoDate(day)}: ${now.text} to ${later.text}`,
                );
              later = now;
            }
          }
        }
        expect(wrong.slice(0, 5)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
