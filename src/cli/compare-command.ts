import { grouped } from "../kernel/grouping.ts";
import { PackError } from "../packs/policy.ts";
import type { Boundary } from "../replay/boundaries.ts";
import { comparing, type PolicyComparison, type RuleDifference } from "../replay/compare-policies.ts";
import type { FigureEdge } from "../replay/figure-edges.ts";
import type { PupilDifference } from "../replay/pupil-difference.ts";
import { assume, command, needed, period, policy } from "./command.ts";
import { checkPeriod, readAnswers } from "./given-options.ts";
import { runWithProgress } from "./progress.ts";
import { NoAnswer } from "./refusals.ts";
import { policyOrFaults, readSchool } from "./school-file.ts";
import { bracketed, section, someOf, widest } from "./text-blocks.ts";

export const compareCommand = command({
  name: "compare <school>",
  about: "who is treated differently by two policies, and the first reason",
  options: { policy, with: needed("<pack>", "the other policy"), ...period, assume },
  json: "print the result as JSON",
  answer: (path, given, output) => {
    const how = { ...checkPeriod(given), answers: readAnswers(given.assume) };
    const [a, b] = [policyOrFaults(given.policy), policyOrFaults(given.with)];
    if (a instanceof PackError || b instanceof PackError)
      throw new NoAnswer([a, b].flatMap((one) => (one instanceof PackError ? one.diagnostics : [])));
    const school = readSchool(path);
    const result = runWithProgress(comparing(a, b, school, how), school.pupils.length, output);
    return { json: result, text: () => compareText(result), diagnostics: result.diagnostics };
  },
});

const most = (title: string, entries: readonly string[]) => section(title, someOf(entries, 40));

/** A comparison of two policies as a head teacher reads it: how many pupils, by what, from when; what the rules mean; where lines are drawn. */
function compareText(result: PolicyComparison): string {
  const { a, b, totals, meaning } = result;
  const named = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`;
  const lines = [
    `${totals.differently} of ${totals.pupils} pupils are treated differently by ${a.id} ${a.version} (A) and ${b.id} ${b.version} (B) from ${result.from} to ${result.to}`,
    ...most("Actions", actionLines(result)),
    ...most("Rules by which pupils are treated differently", result.byRule.map(ruleLine)),
    ...most("Pupils, by the first difference", alikeLines(result.pupils)),
    ...most("Only in A", meaning.removed.map(named)),
    ...most("Only in B", meaning.added.map(named)),
    ...most(
      "Changed in meaning",
      meaning.changed.map((entry) => `${named(entry)}: ${entry.parts.join(", ")}`),
    ),
    ...most(
      "The same under another name",
      meaning.renamed.map(({ kind, from, to }) => `${kind} ${from} is ${to} in B`),
    ),
    ...most("Where the same rule decides differently", result.boundaries.map(boundaryLine)),
    ...most("Not tried, because they look at too many figures", result.untried),
    ...most("What each line through a figure may lead to", edgeLines(result.edges)),
  ];
  return `${lines.join("\n")}\n`;
}

function actionLines({ totals }: PolicyComparison): string[] {
  const [a, b] = [totals.a.byAction, totals.b.byAction];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const width = widest(names);
  const row = (name: string, ofA: string | number, ofB: string | number) =>
    `${name.padEnd(width)}  ${String(ofA).padStart(6)}  ${String(ofB).padStart(6)}`;
  return [
    row("", "A", "B"),
    ...names.map((name) => row(name, a[name] ?? 0, b[name] ?? 0)),
    row("altogether", totals.a.actions, totals.b.actions),
  ];
}

function ruleLine({ policy, rule, pupils, first }: RuleDifference): string {
  return `${String(pupils).padStart(5)}  ${policy.toUpperCase()} ${rule}, first on ${first}`;
}

/** Pupils who part on the same day over the same things are told together, the most alike first. */
function alikeLines(pupils: readonly PupilDifference[]): string[] {
  const told = pupils.map(({ pupil, first }) => {
    const asks = first.asks.map((ask) => `${ask.policy.toUpperCase()} ${ask.force} ${ask.action}: ${ask.because}`);
    return { pupil, difference: `${first.on}  ${asks.join("; ")}` };
  });
  return [...grouped(told, ({ difference }) => difference)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([difference, alike]) => {
      const ids = alike.map(({ pupil }) => pupil);
      const named = someOf([ids.slice(0, 8).join(", "), ...ids.slice(8)], 1).join(" ");
      return `${String(ids.length).padStart(5)}  ${difference} (${named})`;
    });
}

const verbs = { satisfied: "fires", notSatisfied: "does not", undetermined: "cannot tell" } as const;

function boundaryLine({ rule, figure, at, a, b, given }: Boundary): string {
  const others = Object.entries(given).map(([name, value]) => `${name} ${String(value)}`);
  return `${rule}: ${figure} at ${at}: A ${verbs[a]}, B ${verbs[b]}${bracketed(others.length === 0 ? "" : `with ${others.join(", ")}`)}`;
}

/** Only values at which something changes from the one before. */
function edgeLines(edges: readonly FigureEdge[]): string[] {
  return edges.flatMap((edge, index) => {
    const before = edges[index - 1];
    const isSame =
      before?.figure === edge.figure && before.a.join() === edge.a.join() && before.b.join() === edge.b.join();
    if (isSame) return [];
    return [`${edge.figure} at ${edge.at}: A ${edge.a.join(", ") || "nothing"} | B ${edge.b.join(", ") || "nothing"}`];
  });
}
