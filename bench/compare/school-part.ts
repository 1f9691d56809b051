/** The made-up school under each policy, through every call a school makes in a year. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Comparer } from "./comparer.ts";
import type { Side } from "./library.ts";
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
}
interface MadeUp {
  readonly calendar: unknown;
  readonly pupils: Pupil[];
}

export async function compareSchool(comparer: Comparer, baseline: string): Promise<void> {
  for (const id of PACKS) {
    const school = await madeUpSchool(comparer.before, baseline, id);
    compareYear(comparer, id, school);
    comparePupils(comparer, id, school);
  }
  comparePairs(comparer, await madeUpSchool(comparer.before, baseline, "woburn-lower"));
}

/** Every second pupil of the school, with the log a busy office keeps, and a request for leave for some. */
async function madeUpSchool(old: Side, baseline: string, id: string): Promise<MadeUp> {
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
    .filter((_, index) => index % 3 === 0)
    .map((pupil) => (random.percent(40) ? { ...pupil, leaveRequests: leaveRequestsOf(random, words) } : pupil));
  const school = { calendar: made.calendar, pupils };
  keepCaseLog(school, old.policy(id), AS_OF);
  return school;
}

function compareYear(comparer: Comparer, id: string, school: MadeUp): void {
  const { pupils } = school;
  for (const asOf of MOMENTS) {
    const example = `school of ${id}, ${asOf}`;
    const known = { calendar: school.calendar, pupils };
    comparer.ask({ what: "evaluateMany", policy: id, example }, (side) => [
      ...side.library.evaluateMany(side.policy(id), { ...known, calendar: side.calendar(known.calendar) }, { asOf }),
    ]);
    comparer.ask({ what: "evaluateMany groups", policy: id, example }, (side) => {
      const { groups } = side.library.evaluateMany(side.policy(id), known, { asOf });
      return groups;
    });
  }
  for (const [by, asOf] of [
    ["registrationGroup", "2025-03-07"],
    ["yearGroup", "2024-11-15"],
    ["school", AS_OF],
    ["flag:send", "2025-05-14T10:00"],
  ] as const)
    comparer.ask({ what: "cohort", policy: id, example: `school of ${id} by ${by}, ${asOf}` }, (side) =>
      side.library.cohort(side.policy(id), school, { asOf, by }),
    );
  for (const [name, options] of Object.entries({
    "done when due": {},
    "as logged": { asLogged: true },
    "every answer yes": { answers: "yes" },
  }))
    comparer.ask({ what: "replay", policy: id, example: `school of ${id}, ${name}` }, (side) => {
      const some = pupils.filter((_, index) => index % 3 === 0);
      return side.library.replayAll(
        side.policy(id),
        { calendar: school.calendar, pupils: some },
        { ...YEAR, ...options },
      );
    });
  for (const reader of ["governors", "parents"])
    comparer.ask({ what: "describe", policy: id, example: `${id} for ${reader}` }, (side) =>
      side.library.describe(side.policy(id), { for: reader }),
    );
}

function comparePupils(comparer: Comparer, id: string, { calendar, pupils }: MadeUp): void {
  for (const [index, pupil] of pupils.entries()) {
    const example = `${pupil.id} in the school of ${id}`;
    const input = { calendar, pupil };
    const asOf = MOMENTS[index % MOMENTS.length] ?? AS_OF;
    const requests = "leaveRequests" in pupil ? (pupil.leaveRequests as readonly unknown[]) : [];
    for (const request of requests)
      comparer.ask({ what: "assessLeave", policy: id, example: `${example}, ${asOf}` }, (side) =>
        side.library.assessLeave(side.policy(id), { ...input, request }, { asOf }),
      );
    comparer.ask({ what: "explain", policy: id, example: `${example}, ${asOf}` }, (side) =>
      side.library.explain(side.policy(id), input, { asOf }),
    );
    if (index % 3 === 0)
      comparer.ask({ what: "auditActions", policy: id, example: `${example}, ${AS_OF}` }, (side) =>
        side.library.auditActions(side.policy(id), input, { asOf: AS_OF }),
      );
    if (index % 4 === 0)
      comparer.ask({ what: "nearMisses", policy: id, example: `${example}, 2025-03-07` }, (side) =>
        side.library.nearMisses(side.policy(id), input, { asOf: "2025-03-07" }),
      );
  }
}

/** Two policies side by side: those of one kind of school, and two of very different ones. */
function comparePairs(comparer: Comparer, { calendar, pupils }: MadeUp): void {
  const some = { calendar, pupils: pupils.slice(0, 12) };
  for (const [a, b] of [
    ["woburn-lower", "st-lukes"],
    ["laurence-jackson", "danesgate"],
    ["england-2006", "england-2024"],
    ["attendance-thresholds", "woburn-lower"],
  ] as const)
    comparer.ask({ what: "comparePolicies", policy: `${a} and ${b}`, example: `${a} and ${b}` }, (side) =>
      side.library.comparePolicies(side.policy(a), side.policy(b), some, { from: "2024-09-02", to: "2024-12-20" }),
    );
}
