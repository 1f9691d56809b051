/**
 * A school's own policy of 2022 against the national framework of 2024, over the same made-up school and year:
 * `node --import tsx examples/compare.ts`, or with two other packs, `-- --policy woburn-lower --with england-2024`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { comparePolicies, loadPack, type Policy } from "attendance-policy";
import { syntheticSchool } from "./synthetic-school/school.ts";

const { values } = parseArgs({
  options: {
    policy: { type: "string", default: "st-lukes" },
    with: { type: "string", default: "england-2024" },
    pupils: { type: "string", default: "60" },
  },
});
const load = (id: string): Policy =>
  loadPack(JSON.parse(readFileSync(new URL(`../rules/${id}.json`, import.meta.url), "utf8")));
const [own, framework] = [load(values.policy), load(values.with)];
const { calendar, pupils } = syntheticSchool(own.pack.phase ?? "primary", "2025-07-22");
const school = { calendar, pupils: pupils.slice(0, Number(values.pupils)) };
const comparison = comparePolicies(own, framework, school, { from: "2024-09-02", to: "2025-07-22" });

const print = (text = "") => process.stdout.write(`${text}\n`);
const heading = (text: string) => print(`\n${text}\n${"-".repeat(text.length)}`);
const { a, b, totals, meaning, edges, boundaries } = comparison;

print(`A: ${own.pack.title}\nB: ${framework.pack.title}`);
print(`${totals.differently} of ${totals.pupils} pupils are treated differently`);

heading("How often each action is required");
const names = [...new Set([...Object.keys(totals.a.byAction), ...Object.keys(totals.b.byAction)])].sort();
print(`${"".padEnd(32)}${a.id.padStart(16)}${b.id.padStart(16)}`);
for (const name of names)
  print(
    `${name.padEnd(32)}${String(totals.a.byAction[name] ?? 0).padStart(16)}${String(totals.b.byAction[name] ?? 0).padStart(16)}`,
  );

heading("What has changed in meaning");
print(
  `${meaning.same} entries mean the same, ${meaning.changed.length} mean something else, ${meaning.removed.length} are gone, ${meaning.added.length} are new`,
);
for (const { kind, id, parts } of meaning.changed) print(`  ${kind} ${id}: ${parts.join(", ")}`);
for (const { from, to } of meaning.renamed) print(`  ${from} is called ${to}`);
for (const one of boundaries) print(`  ${one.rule} at ${one.figure} ${one.at}: A ${one.a}, B ${one.b}`);

heading("Attendance of the year: what each line leads to");
for (const { figure, at, a: ofA, b: ofB } of edges)
  if (figure.startsWith('attendancePercent {"window":"academicYear"}'))
    print(
      `  ${String(at).padStart(5)}%  A: ${ofA.join(", ") || "nothing"}\n          B: ${ofB.join(", ") || "nothing"}`,
    );

heading("Rules by which pupils are treated differently");
for (const { policy, rule, pupils: count, first } of comparison.byRule)
  print(`${String(count).padStart(5)} pupils  ${policy.toUpperCase()} ${rule}, first on ${first}`);
