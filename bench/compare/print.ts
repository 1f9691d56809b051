import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures, Kind } from "./report.ts";
import { isSpoken } from "./report.ts";

/** A difference that is meant: its kind (a whole one, or the beginning of one before `*`), and the reason. */
interface Expected {
  readonly kind: string;
  readonly why: string;
}

/** Prints what was compared and each kind of difference; true where decisions differ in a way nobody has given a reason for. */
export function printReport({ tallies, kinds, seen }: Figures, root: string, seconds: number, loud: boolean): boolean {
  const expected = JSON.parse(readFileSync(join(root, "bench/compare/expected.json"), "utf8")) as Expected[];
  const reasonFor = (kind: Kind) => expected.find((one) => matches(one.kind, `${kind.what}: ${kind.kind}`))?.why;
  const open = kinds.filter((kind) => reasonFor(kind) === undefined);
  const decisions = open.filter((kind) => !isSpoken(kind.what));
  if (!loud) return decisions.length > 0;

  console.table(tallies);
  for (const [list, names] of Object.entries(seen)) console.log(`${list}: ${Object.keys(names).length} different`);
  show("Decisions differ", decisions);
  show(
    "Explanations differ",
    open.filter((kind) => isSpoken(kind.what)),
  );
  const meant = kinds.filter((kind) => reasonFor(kind) !== undefined);
  if (meant.length > 0) console.log("\nMeant, by bench/compare/expected.json:");
  for (const kind of meant) console.log(`  ${kind.count} × ${kind.what}: ${kind.kind} (${reasonFor(kind)})`);
  const sum = (of: readonly Kind[]) => of.reduce((total, { count }) => total + count, 0);
  console.log(
    `\n${sum(decisions)} differences in decisions (${decisions.length} kinds), ${sum(open) - sum(decisions)} in explanations, ${sum(meant)} meant; ${seconds.toFixed(0)} s`,
  );
  return decisions.length > 0;
}

function matches(pattern: string, kind: string): boolean {
  return pattern.endsWith("*") ? kind.startsWith(pattern.slice(0, -1)) : kind === pattern;
}

function show(title: string, kinds: readonly Kind[]): void {
  if (kinds.length === 0) return;
  console.log(`\n${title}:`);
  for (const { what, kind, count, where, first } of [...kinds].sort((a, b) => b.count - a.count)) {
    const most = Object.entries(where).sort(([, a], [, b]) => b - a);
    const rest = most.length > 5 ? ` and ${most.length - 5} more` : "";
    console.log(`\n  ${count} × ${what}: ${kind}`);
    console.log(
      `    in      ${most
        .slice(0, 5)
        .map(([name, times]) => `${name} ${times}`)
        .join(", ")}${rest}`,
    );
    console.log(`    first   ${first.example}`);
    console.log(`    before  ${first.before}`);
    console.log(`    now     ${first.now}`);
  }
}
