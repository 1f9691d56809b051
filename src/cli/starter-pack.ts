/** What a school tells of itself to begin with. */
export interface School {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly base: string;
  readonly schema: string;
}

const attendance = { name: "attendance", fact: "attendancePercent", params: { window: "academicYear" } };
const lates = { name: "lates", fact: "sessions", params: { of: ["L"], window: "term" }, operator: "atLeast", value: 5 };
const since = { name: "since", fact: "attendancePercent", params: { window: { since: { stageOf: "concern" } } } };
const before = { name: "before", fact: "attendancePercent", params: { window: { before: { stageOf: "concern" } } } };
const possible = { name: "possible", fact: "sessions", params: { of: "possible", window: "academicYear" } };
const unplanned = { name: "plan-agreed", fact: "answer", params: { id: "plan-agreed" }, operator: "is", value: false };
const letter = { force: "must", by: "attendance-officer", to: "parents" };
const change = "Only an example: put in what your policy says.";

const firstLetter = {
  stage: "letter",
  title: "First letter",
  when: {
    all: [
      { ...possible, operator: "atLeast", value: 40 },
      { ...attendance, operator: "below", value: 96 },
    ],
  },
  then: [{ action: "concern-letter", ...letter }],
  watch: { days: 28 },
  because: "attendance is {attendance}%",
  source: { section: "Absence", note: change },
  examples: [
    { possible: 40, attendance: 95.99, fires: true },
    { possible: 40, attendance: 96, fires: false },
    { possible: 39, attendance: 90, fires: false },
  ],
};

const meeting = {
  stage: "meeting",
  title: "Meeting",
  when: { all: [{ ...since, operator: "atMost", value: before }, unplanned] },
  then: [{ action: "concern-meeting", force: "should", by: "attendance-officer", to: "parents" }],
  because: "attendance has not risen since the letter, and no plan is agreed",
  source: { section: "Absence", note: change },
  examples: [
    { since: 90, before: 90, "plan-agreed": false, fires: true },
    { since: 91, before: 90, "plan-agreed": false, fires: false },
    { since: 90, before: 90, "plan-agreed": true, fires: false },
    { since: 90, before: 90, fires: "undetermined" },
  ],
};

/** A small pack to change: one rule, one set of bands, one question, one ladder, each with its examples. */
export function starterPack({ id, name, phase, base, schema }: School): Readonly<Record<string, unknown>> {
  return {
    $schema: schema,
    id,
    version: "0.1.0",
    title: `${name}: attendance policy`,
    description: "Change every entry to what your policy says, and give each its section. Then run `check` again.",
    phase,
    extends: base,
    document: { title: "Attendance policy", issuer: name },
    words: { roles: [{ id: "attendance-officer", title: "Attendance officer" }] },
    bands: [
      {
        id: "attendance",
        title: "Attendance as the school monitors it",
        measure: { fact: attendance.fact, params: attendance.params },
        bands: [
          { id: "expected", title: "As expected", atLeast: 96 },
          { id: "concern", title: "A concern", atLeast: 91, below: 96 },
          { id: "serious-concern", title: "A serious concern", below: 91 },
        ],
        source: { section: "Monitoring", note: change },
      },
    ],
    questions: [
      {
        id: "plan-agreed",
        title: "Plan agreed",
        question: "Has the school agreed a plan with the family for this pupil's attendance?",
        type: "boolean",
        by: "attendance-officer",
        about: "pupil",
        lasts: "term",
        source: { section: "Support", note: change },
      },
    ],
    rules: [
      {
        id: "lateness-contact",
        title: "Late five times in a term: contact the parents",
        when: lates,
        then: [{ action: "lateness-contact", ...letter, due: { schoolDays: 5 }, repeat: "term" }],
        because: "late {lates} times this term",
        source: { section: "Punctuality", note: change },
        examples: [
          { lates: 4, fires: false },
          { lates: 5, fires: true },
        ],
      },
    ],
    ladders: [
      {
        id: "concern",
        title: "Letters of concern",
        stages: [firstLetter, meeting],
        exit: {
          when: { ...since, operator: "moreThan", value: before },
          by: "attendance-officer",
          because: "attendance has risen since the last step",
          source: { section: "Absence", note: change },
          examples: [
            { since: 90.01, before: 90, fires: true },
            { since: 90, before: 90, fires: false },
          ],
        },
        source: { section: "Absence" },
      },
    ],
  };
}
