import { loadPack, type Policy } from "../src/index.ts";

type Json = Readonly<Record<string, unknown>>;

const attendance = (window: unknown, operator: string, value: unknown): Json => ({
  fact: "attendancePercent",
  params: { window },
  operator,
  value,
});
const count = (of: unknown, window: unknown, value: number): Json => ({
  fact: "sessions",
  params: { of, window },
  operator: "atLeast",
  value,
});
const events = (type: string, operator: string, value: number): Json => ({
  fact: "eventCount",
  params: { type },
  operator,
  value,
});
const run = (value: number): Json => ({
  fact: "currentRun",
  params: { of: "absent", unit: "schoolDays" },
  operator: "atLeast",
  value,
});
const spells = (value: number): Json => ({
  fact: "spells",
  params: { of: "absent", window: "term" },
  operator: "atLeast",
  value,
});

/** Thirty conditions such as policies state: rates over windows, counts, runs, spells, events, alone and in groups. */
const conditions: readonly Json[] = [
  ...[97, 96, 95, 93, 90, 85, 50].map((edge) => attendance("academicYear", "below", edge)),
  ...[95, 90].map((edge) => attendance("term", "atMost", edge)),
  ...[95, 90].map((edge) => attendance({ schoolWeeks: 6 }, "below", edge)),
  ...[3, 5, 10].map((times) => count(["L"], "academicYear", times)),
  ...[3, 5].map((times) => count("late", "halfTerm", times)),
  ...[5, 10].map((times) => count("unauthorised", { schoolWeeks: 10 }, times)),
  ...[1, 3, 5].map(run),
  ...[2, 4].map(spells),
  { all: [attendance("academicYear", "below", 90), attendance("academicYear", "atLeast", 85)] },
  { all: [attendance("academicYear", "atLeast", 90), attendance({ schoolWeeks: 6 }, "below", 90)] },
  {
    all: [count("unauthorised", { schoolWeeks: 10 }, 10), { not: { any: [events("contact-made", "is", 0), run(3)] } }],
  },
  { any: [count(["L"], "term", 5), count(["U"], "term", 3), spells(3)] },
  { all: [events("support-offered", "atLeast", 1), { not: attendance("halfTerm", "atLeast", 95) }] },
  attendance({ since: "meeting-attended" }, "moreThan", {
    fact: "attendancePercent",
    params: { window: { before: "meeting-attended" } },
  }),
  { not: { all: [attendance("term", "atLeast", 97), { not: count(["L"], "term", 1) }] } },
];

/** A policy of those conditions alone, on the codes of the national base. */
export function benchPolicy(): Policy {
  const head = { version: "1.0.0", extends: "england-2024" };
  const base = loadPack({ id: "base", title: "Base", ...head });
  const entries = [...(base.pack.rules ?? []), ...(base.pack.ladders ?? [])];
  return loadPack({
    id: "bench",
    title: "Thirty rules",
    ...head,
    without: entries.map(({ id }) => ({ id, why: "not measured" })),
    rules: conditions.map((when, index) => ({
      id: `rule-${index + 1}`,
      when,
      then: [{ action: "write", force: "must" }],
      source: { section: "bench" },
    })),
  });
}
