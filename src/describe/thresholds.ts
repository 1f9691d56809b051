import { entriesOf } from "../clauses/entry.ts";
import type { Condition, Leaf } from "../conditions/condition-schema.ts";
import { uniqueBy } from "../decision/merge.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { Band } from "../packs/band-schema.ts";
import { leavesOf, sharedNamesIn } from "../packs/walk.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { listInWords } from "../words/dates-in-words.ts";
import { nameOf } from "../words/phrases.ts";
import { capitalised } from "../words/readable.ts";
import { policySpeaker } from "../words/speaker.ts";
import { spoken } from "../words/spoken.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { about, section, table } from "./markdown.ts";

/** Every edge the school's own policy draws, in one table: bands, and the numbers of rules and stages. */
export function thresholds(described: DescribedPolicy): readonly string[] {
  const rows = [...bandRows(described), ...numberRows(described)];
  return section("## Thresholds", table(["what is measured", "where the edge is", "what it means", "entry"], rows));
}

function bandRows({ pack, titles }: DescribedPolicy): readonly (readonly string[])[] {
  return (pack.bands ?? []).flatMap((set) => {
    const measure = isFactName(set.measure.fact)
      ? nameOf(set.measure.fact, spoken(set.measure.params ?? {}, policySpeaker(titles)))
      : set.measure.fact;
    return set.bands.map((band) => [
      capitalised(measure),
      edgesInWords(band),
      `Band: ${titles.band(set.id, band.id)}`,
      `\`${set.id}\``,
    ]);
  });
}

function edgesInWords({ atLeast, moreThan, atMost, below }: Band): string {
  const edges = [
    ...about(atLeast, (edge) => `${edge}% or more`),
    ...about(moreThan, (edge) => `more than ${edge}%`),
    ...about(atMost, (edge) => `${edge}% or less`),
    ...about(below, (edge) => `below ${edge}%`),
  ];
  return edges.length === 0 ? "everything else" : listInWords(edges);
}

function numberRows({ own, titles }: DescribedPolicy): readonly (readonly string[])[] {
  const entries = entriesOf({ rules: own.rules, ladders: own.ladders }).filter(({ kind }) => kind !== "exit");
  const called = (when: Condition): readonly Leaf[] => [
    ...leavesOf(when, "").map(({ leaf }) => leaf),
    ...sharedNamesIn(when)
      .flatMap((name) => own.conditions?.find((shared) => shared.id === name)?.when ?? [])
      .flatMap(called),
  ];
  const rows = entries.flatMap(({ name, when, scope }) =>
    (when === undefined ? [] : called(when)).filter(isEdge).map((leaf) => {
      const [measure = "", edge = ""] = conditionInWords(leaf, policySpeaker(titles, scope)).split(
        / is (?=(?:at least|more than|no more than|below|[^ ]+$))/,
      );
      return [capitalised(measure), edge, titles.rule(name), `\`${name}\``];
    }),
  );
  return uniqueBy(
    rows.filter(([, edge]) => edge !== ""),
    (row) => row.join("|"),
  );
}

/** A comparison with a number that is more than a question of any or none. */
function isEdge({ fact, operator, value }: Leaf): boolean {
  if (typeof value !== "number" || !isFactName(fact)) return false;
  const { type } = catalogue[fact];
  return (
    type === "percent" || (type === "number" && (value > 1 || value < 0) && operator !== "is" && operator !== "isNot")
  );
}
