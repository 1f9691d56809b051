/** The made-up school under each policy, through every call a school makes in a year. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./answers.ts";
import type { Comparer } from "./comparer.ts";
import { type Policy, readJson, type Side } from "./library.ts";
import { leaveRequestsOf } from "./made/requests.ts";
import { vocabularyOf } from "./made/vocabulary.ts";
import { Random } from "./random.ts";
import { PACKS } from "./random-part.ts";

/** Before the first day, in term with and without a time, in holidays, on the last day and after it. */
const MOMENTS = [
  ...["2024-08-25", "2024-09-03T09:20", "2024-10-11", "2024-10-30", "2024-12-20T15:45", "2025-01-13T08:50"],
  ...["2025-03-08", "2025-05-14", "2025-07-22", "2025-09-01"],
];
const YEAR = { from: "2024-09-02", to: "2025-07-22" };
const AS_OF = "2025-07-22";

interface Pupil {
  readonly id: string;
  readonly marks: readonly { readonly date: string }[];
  readonly events: readonly { readonly date: string }[];
  readonly leaveRequests?: readonly { readonly id: string }[];
}
interface MadeUp {
  readonly calendar: unknown;
  readonly pupils: Pupil[];
}

/** @param full every pupil of the school, and not every third */
export async function compareSchool(comparer: Comparer, baseline: string, full: boolean): Promise<void> {
  for (const id of PACKS) {
    const school = await madeUpSchool(comparer.before, baseline, id, full);
    compareYear(comparer, id, school);
    comparePupils(comparer, id, school);
  }
  comparePairs(comparer, await madeUpSchool(comparer.before, baseline, "woburn-lower", full));
}

/** The school with the log a busy office keeps and some requests for leave: made with the old version, and kept beside its build. */
async function madeUpSchool(old: Side, baseline: string, id: string, full: boolean): Promise<MadeUp> {
  const path = join(baseline, "kept", `school-${id}${full ? "" : "-third"}.json`);
  if (existsSync(path)) return readJson(path) as MadeUp;
  const importOld = (file: string) => import(pathToFileURL(join(baseline, "examples/synthetic-school", file)).href);
  const { syntheticSchool } = (await importOld("school.ts")) as {
    syntheticSchool: (phase: string, asOf: string) => MadeUp;
  };
  const { keepCaseLog } = (await importOld("case-log.ts")) as {
    keepCaseLog: (school: MadeUp, policy: unknown, asOf: string) => void;
  };
  const { pack } = old.policy(id);
  const made = syntheticSchool(pack.phase ?? "primary", AS_OF);
  const words = vocabularyOf(id, [old.policy(id)]);
  const random = new Random(`school ${id}`);
  const pupils = made.pupils
    .filter((_, index) => full || index % 3 === 0)
    .map((pupil) => (random.percent(40) ? { ...pupil, leaveRequests: leaveRequestsOf(random, words) } : pupil));
  const school = { calendar: made.calendar, pupils };
  keepCaseLog(school, old.policy(id), AS_OF);
  mkdirSync(join(baseline, "kept"), { recursive: true });
  writeFileSync(path, JSON.stringify(school));
  return school;
}

function compareYear(comparer: Comparer, id: string, school: MadeUp): void {
  const { calendar, pupils } = school;
  const input = fingerprint(JSON.stringify(school));
  const ask = (what: string, about: string, how: (side: Side, policy: Policy) => unknown) =>
    comparer.ask({ what, policy: id, example: `school of ${id}, ${about}`, input }, (side) =>
      how(side, side.policy(id)),
    );
  for (const asOf of MOMENTS) {
    ask("evaluateMany", asOf, ({ library }, policy) => [
      ...library.evaluateMany(policy, { calendar, pupils }, { asOf }),
    ]);
    ask("evaluateMany groups", asOf, ({ library }, policy) => library.evaluateMany(policy, school, { asOf }).groups);
  }
  for (const [by, asOf] of [
    ["registrationGroup", "2025-03-07"],
    ["yearGroup", "2024-11-15"],
    ["school", AS_OF],
    ["flag:send", "2025-05-14T10:00"],
  ] as const)
    ask("cohort", `by ${by}, ${asOf}`, ({ library }, policy) => library.cohort(policy, school, { asOf, by }));
  for (const [name, options] of Object.entries({
    "done when due": {},
    "as logged": { asLogged: true },
    "every answer yes": { answers: "yes" },
  }))
    ask("replay", name, ({ library }, policy) => {
      const some = pupils.filter((_, index) => index % 3 === 0);
      return library.replayAll(policy, { calendar, pupils: some }, { ...YEAR, ...options });
    });
  for (const reader of ["governors", "parents"])
    ask("describe", `for ${reader}`, ({ library }, policy) => library.describe(policy, { for: reader }));
}

function comparePupils(comparer: Comparer, id: string, { calendar, pupils }: MadeUp): void {
  for (const [index, pupil] of pupils.entries()) {
    const input = { calendar, pupil };
    const known = fingerprint(JSON.stringify(input));
    const ask = (what: string, asOf: string, how: (side: Side, policy: Policy) => unknown) =>
      comparer.ask({ what, policy: id, example: `${pupil.id} in the school of ${id}, ${asOf}`, input: known }, (side) =>
        how(side, side.policy(id)),
      );
    const asOf = MOMENTS[index % MOMENTS.length] ?? AS_OF;
    for (const request of pupil.leaveRequests ?? [])
      ask("assessLeave", `${asOf}, ${request.id}`, ({ library }, policy) =>
        library.assessLeave(policy, { ...input, request }, { asOf }),
      );
    ask("explain", asOf, ({ library }, policy) => library.explain(policy, input, { asOf }));
    if (index % 3 === 0)
      ask("auditActions", AS_OF, ({ library }, policy) => library.auditActions(policy, input, { asOf: AS_OF }));
    if (index % 4 === 0)
      ask("nearMisses", "2025-03-07", ({ library }, policy) =>
        library.nearMisses(policy, input, { asOf: "2025-03-07" }),
      );
  }
}

/** Two policies side by side: those of one kind of school, and two of very different ones. */
function comparePairs(comparer: Comparer, { calendar, pupils }: MadeUp): void {
  const some = { calendar, pupils: pupils.slice(0, 12) };
  const input = fingerprint(JSON.stringify(some));
  for (const [a, b] of [
    ["woburn-lower", "st-lukes"],
    ["laurence-jackson", "danesgate"],
    ["england-2006", "england-2024"],
    ["attendance-thresholds", "woburn-lower"],
  ] as const)
    comparer.ask({ what: "comparePolicies", policy: `${a} and ${b}`, example: `${a} and ${b}`, input }, (side) =>
      side.library.comparePolicies(side.policy(a), side.policy(b), some, { from: "2024-09-02", to: "2024-12-20" }),
    );
}
