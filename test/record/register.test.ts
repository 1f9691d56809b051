import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSet } from "../../src/codes/code-set.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import type { Mark } from "../../src/record/case-file.ts";
import { keptUntil, type RegisterKeeping } from "../../src/record/register-keeping.ts";
import type { PupilJson } from "../../src/school-file/pupil-schema.ts";
import { calendar, schoolYear } from "../support/calendars.ts";
import { codes } from "../support/codes.ts";
import { keeping, marksBetween, pupil, recordOf } from "../support/registers.ts";

const mark = (date: string, session: "AM" | "PM", code: string, more: Partial<Mark> = {}): Mark => ({
  date,
  session,
  code,
  ...more,
});
/** What a register holds under a policy: the marks it believes, and what is wrong with the rest. */
function registerOf(one: PupilJson, school = calendar, kept: RegisterKeeping = keeping) {
  const record = recordOf(one, school);
  const { register } = record;
  const slots = Array.from({ length: register.timetable.slotCount }, (_, slot) => slot);
  return {
    timetable: register.timetable,
    marks: slots.flatMap((slot) => {
      const marked = register.markAt(slot, kept.codes);
      return marked === null ? [] : [{ slot, ...marked }];
    }),
    begins: register.begins(kept.codes),
    onRollFrom: register.onRollFrom(kept.codes),
    onRollTo: register.onRollTo,
    diagnostics: record.checked(kept),
  };
}
type Held = ReturnType<typeof registerOf>;
const placed = (register: Held) =>
  register.marks.map(({ slot, mark: { code } }) => `${register.timetable.nameOf(slot)} ${code}`);
const problems = (register: Held) =>
  register.diagnostics.map((found) => `${found.code} ${found.at.split("/").slice(3).join("/")}`);

describe("Register", () => {
  it("puts each mark in its place, in order of time", () => {
    const register = registerOf(
      pupil({ marks: [mark("2024-09-04", "AM", "I"), mark("2024-09-03", "PM", "\\"), mark("2024-09-03", "AM", "/")] }),
    );
    expect(placed(register)).toEqual(["2024-09-03 AM /", "2024-09-03 PM \\", "2024-09-04 AM I"]);
    expect(register.diagnostics).toEqual([]);
    expect(isoDate(register.begins ?? 0)).toBe("2024-09-03");
  });

  it("counts a mark that is there twice once, with a warning that names its session", () => {
    const register = registerOf(pupil({ marks: [mark("2024-09-03", "AM", "I"), mark("2024-09-03", "AM", "I")] }));
    expect(placed(register)).toEqual(["2024-09-03 AM I"]);
    expect(problems(register)).toEqual(["mark-duplicate 2024-09-03 AM"]);
  });

  it("believes neither of two different marks: the session counts as missing", () => {
    const register = registerOf(
      pupil({ marks: [mark("2024-09-03", "AM", "I"), mark("2024-09-03", "AM", "N"), mark("2024-09-03", "PM", "\\")] }),
    );
    expect(placed(register)).toEqual(["2024-09-03 PM \\"]);
    expect(problems(register)).toEqual(["mark-conflict 2024-09-03 AM"]);
    expect(register.diagnostics[0]?.message).toBe("the session has the marks `I` and `N`");
    expect(isoDate(register.begins ?? 0)).toBe("2024-09-03");
  });

  it("names all the marks that conflict", () => {
    const register = registerOf(pupil({ marks: ["N", "I", "O", "I"].map((code) => mark("2024-09-03", "AM", code)) }));
    expect(register.marks).toEqual([]);
    for (const code of ["`I`", "`N`", "`O`"])
      expect(register.diagnostics.map((found) => found.message).join("; ")).toContain(code);
  });

  it("Order never matters: of marks, also where they are duplicate, in conflict or out of place", () => {
    const marks = [
      ...marksBetween("2024-09-03", "2024-09-06", { "2024-09-05": "I" }),
      mark("2024-09-05", "AM", "I", { enteredOn: "2024-09-09" }),
      mark("2024-09-05", "PM", "I", { amendments: [{ from: "N", to: "I", on: "2024-09-08" }] }),
      mark("2024-09-06", "AM", "N"),
      mark("2024-09-06", "AM", "O"),
      mark("2024-09-07", "AM", "/"),
      mark("2023-09-01", "AM", "/"),
      mark("2025-09-01", "AM", "/"),
      mark("2024-09-04", "PM", "\\"),
    ];
    const expected = registerOf(pupil({ marks }));
    expect(expected.diagnostics).toHaveLength(7);
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), (turned) => {
        const register = registerOf(pupil({ marks: turned }));
        expect(register.marks).toEqual(expected.marks);
        expect(register.diagnostics).toEqual(expected.diagnostics);
        expect(register.begins).toBe(expected.begins);
      }),
    );
  });

  it("counts a mark on a closed day nowhere, and says so", () => {
    const marks = [mark("2024-09-07", "AM", "/"), mark("2024-10-30", "AM", "I"), mark("2024-09-03", "AM", "/")];
    const register = registerOf(pupil({ marks }));
    expect(placed(register)).toEqual(["2024-09-03 AM /"]);
    expect(problems(register).sort()).toEqual(["mark-on-closed-day 2024-09-07 AM", "mark-on-closed-day 2024-10-30 AM"]);
  });

  it("says nothing of `#` on a day on which the school is closed: that is what it means", () => {
    const register = registerOf(pupil({ marks: [mark("2024-10-28", "AM", "#"), mark("2024-09-03", "AM", "/")] }));
    expect(register.diagnostics).toEqual([]);
    expect(placed(register)).toEqual(["2024-09-03 AM /"]);
  });

  it("knows a session closed by itself, and a day closed to the pupil's year group", () => {
    const school = schoolYear([
      { from: "2025-05-01", session: "PM" },
      { from: "2024-09-02", to: "2024-09-03", yearGroups: [8] },
    ]);
    const marks = [mark("2025-05-01", "AM", "/"), mark("2025-05-01", "PM", "\\"), mark("2024-09-04", "AM", "/")];
    expect(problems(registerOf(pupil({ yearGroup: 7, marks }), school))).toEqual(["mark-on-closed-day 2025-05-01 PM"]);
    expect(
      placed(registerOf(pupil({ yearGroup: 8, marks: [...marks, mark("2024-09-03", "PM", "\\")] }), school)),
    ).toEqual(["2024-09-04 AM /", "2025-05-01 AM /"]);
  });

  it("counts marks outside the calendar nowhere, and asks for the calendar", () => {
    const register = registerOf(
      pupil({
        enrolled: {},
        marks: [mark("2022-09-06", "AM", "/"), mark("2025-09-03", "AM", "/"), mark("2024-09-03", "AM", "/")],
      }),
    );
    expect(problems(register).sort()).toEqual([
      "mark-outside-calendar 2022-09-06 AM",
      "mark-outside-calendar 2025-09-03 AM",
    ]);
  });

  it("counts marks before entry and after leaving nowhere, to the day", () => {
    const marks = marksBetween("2024-09-09", "2024-09-13");
    const register = registerOf(pupil({ enrolled: { from: "2024-09-10", to: "2024-09-12" }, marks }));
    expect(placed(register)).toHaveLength(6);
    expect(problems(register).sort()).toEqual([
      "mark-after-leaving 2024-09-13 AM",
      "mark-after-leaving 2024-09-13 PM",
      "mark-before-entry 2024-09-09 AM",
      "mark-before-entry 2024-09-09 PM",
    ]);
    expect([register.onRollFrom, register.onRollTo]).toEqual([dayOf("2024-09-10"), dayOf("2024-09-12")]);
  });

  it("keeps a mark whose code it does not know, and names it with what it might be", () => {
    const register = registerOf(pupil({ marks: [mark("2024-09-03", "AM", "y7"), mark("2024-09-03", "PM", "%%%")] }));
    expect(problems(register)).toEqual(["unknown-code 2024-09-03 AM", "unknown-code 2024-09-03 PM"]);
    expect(register.diagnostics[0]?.help).toBe("did you mean `Y7`?");
  });

  it("warns of a code that was not in force on the session's date, to the day", () => {
    const old = registerOf(pupil({ marks: [mark("2024-07-19", "PM", "H")] }));
    expect(old.diagnostics).toEqual([]);
    const now = registerOf(pupil({ marks: [mark("2024-09-02", "AM", "H")] }));
    expect(problems(now)).toEqual(["code-not-in-force 2024-09-02 AM"]);
    expect(placed(now)).toEqual(["2024-09-02 AM H"]);
  });

  it("names an unknown code that only an amendment holds", () => {
    const register = registerOf(
      pupil({ marks: [mark("2024-09-03", "AM", "I", { amendments: [{ from: "??", to: "I", on: "2024-09-04" }] })] }),
    );
    expect(problems(register)).toEqual(["unknown-code 2024-09-03 AM"]);
  });

  it("takes an empty mark or dashes for no mark at all", () => {
    const register = registerOf(
      pupil({
        marks: [
          mark("2024-09-03", "AM", ""),
          mark("2024-09-03", "PM", "-"),
          mark("2024-09-04", "AM", "--"),
          mark("2024-09-04", "PM", "\\"),
        ],
      }),
    );
    expect(placed(register)).toEqual(["2024-09-04 PM \\"]);
    expect(register.diagnostics).toEqual([]);
  });

  it("checks audit trail and notes as the policy asks", () => {
    const kept: RegisterKeeping = { codes, amendmentFields: ["reason"], notesRequired: new Set(["B"]), settling: null };
    const marks = [
      mark("2024-09-03", "AM", "B"),
      mark("2024-09-03", "PM", "I", { amendments: [{ from: "N", to: "O", on: "2024-09-04" }] }),
    ];
    expect(problems(registerOf(pupil({ marks }), calendar, kept))).toEqual([
      "note-missing 2024-09-03 AM",
      "amendment-incomplete 2024-09-03 PM",
      "amendment-mismatch 2024-09-03 PM",
    ]);
  });

  it("has no beginning without marks, and says that nothing can be measured", () => {
    const register = registerOf(pupil());
    expect(register.begins).toBeNull();
    expect(problems(register)).toEqual(["marks-none "]);
    expect(register.onRollFrom).toBe(dayOf("2023-09-04"));
  });

  it("drops no mark without a diagnostic that names its date and session", () => {
    const anyDate = fc.integer({ min: dayOf("2023-08-01"), max: dayOf("2025-08-31") }).map(isoDate);
    const anyMark = fc.record({
      date: anyDate,
      session: fc.constantFrom("AM" as const, "PM" as const),
      code: fc.constantFrom("/", "I", "N", "U", "H", "??"),
    });
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 40 }), (marks) => {
        const register = registerOf(pupil({ enrolled: { from: "2023-10-02", to: "2025-06-30" }, marks }));
        const there = new Set(register.marks.map(({ slot }) => register.timetable.nameOf(slot)));
        const named = register.diagnostics.map((found) => found.at).join("\n");
        for (const { date, session } of marks)
          expect(there.has(`${date} ${session}`) || named.includes(`${date} ${session}`)).toBe(true);
      }),
    );
  });
});

describe("Register, changed", () => {
  const marks = [
    ...marksBetween("2024-09-03", "2024-09-06", { "2024-09-04 AM": "N", "2024-09-05 PM": null }),
    mark("2024-09-05", "PM", "I", { enteredOn: "2024-09-09", reason: "cold" }),
  ];
  const record = recordOf(pupil({ marks }));
  const at = (date: string, one = record, knownOn = "2024-09-20") => {
    const history = one.knownOn(keeping, dayOf(knownOn));
    return history.timetable.openSlotsOf(dayOf(date)).map((slot) => history.codeAt(slot)?.id ?? null);
  };

  it("shows an amendment from its day on, and leaves the record it was made from as it was", () => {
    const amended = record.amended([{ date: "2024-09-04", session: "AM", to: "O" }], dayOf("2024-09-11"));
    expect(at("2024-09-04", amended, "2024-09-10")).toEqual(["N", "\\"]);
    expect(at("2024-09-04", amended, "2024-09-11")).toEqual(["O", "\\"]);
    expect(at("2024-09-04")).toEqual(["N", "\\"]);
    expect(amended.lateEntries(keeping)).toContainEqual({ session: dayOf("2024-09-04"), entered: dayOf("2024-09-11") });
  });

  it("goes back to what was known of some sessions on a day", () => {
    const slot = record.timetable.slotAt(dayOf("2024-09-05")) + 1;
    const reverted = record.reverted([slot], dayOf("2024-09-08"), keeping);
    expect(at("2024-09-05")).toEqual(["/", "I"]);
    expect(at("2024-09-05", reverted)).toEqual(["/", null]);
    expect(reverted.knownOn(keeping, dayOf("2024-09-20")).isGap(slot)).toBe(true);
  });

  it("marks sessions besides what is known, and keeps what was noted", () => {
    const known = record.knownOn(keeping, dayOf("2024-09-20"));
    const next = known.timetable.slotAt(dayOf("2024-09-23"));
    const marked = record.marked(known, new Map([[next, "O"]])).knownOn(keeping, dayOf("2024-09-23"));
    expect(marked.codeAt(next)?.id).toBe("O");
    const noted = known.timetable.slotAt(dayOf("2024-09-05")) + 1;
    expect(marked.markAt(noted)?.mark.reason).toBe("cold");
    expect(marked.begins).toBe(known.begins);
  });

  it("is read once for each day and policy, and shared by records that differ only in their log", () => {
    const history = record.knownOn(keeping, dayOf("2024-09-20"));
    expect(record.knownOn(keeping, dayOf("2024-09-20"))).toBe(history);
    const logged = record.logged([{ date: "2024-09-10", type: "contact-made" }]);
    expect(logged.knownOn(keeping, dayOf("2024-09-20"))).toBe(history);
    expect(logged.log.placed).toHaveLength(1);
    expect(record.log.placed).toHaveLength(0);
  });

  it("knows until when a reading stays the same: until the eve of a late entry, and a day with a session unmarked stands alone", () => {
    expect(record.sameUntil(keeping, dayOf("2024-09-03"))).toBe(dayOf("2024-09-08"));
    expect(record.sameUntil(keeping, dayOf("2024-09-05"))).toBe(dayOf("2024-09-05"));
    expect(record.sameUntil(keeping, dayOf("2024-09-09"))).toBe(dayOf("2024-09-09"));
  });

  it("takes a sign for no mark as a mark where the policy has it for a code", () => {
    const dash = { ...keeping, codes: codeSet([...codes.codes, { id: "-", title: "Dash", class: "notPossible" }]) };
    const one = pupil({
      marks: [mark("2024-09-03", "AM", "-"), mark("2024-09-03", "PM", "I"), mark("2024-09-03", "PM", "-")],
    });
    expect(placed(registerOf(one))).toEqual(["2024-09-03 PM I"]);
    expect(placed(registerOf(one, calendar, dash))).toEqual(["2024-09-03 AM -"]);
    expect(problems(registerOf(one, calendar, dash))).toEqual(["mark-conflict 2024-09-03 PM"]);
  });

  it("holds more codes than a byte can number", () => {
    const many = Array.from({ length: 400 }, (_, index) => `c${index}`);
    const register = registerOf(pupil({ marks: { from: "2023-09-04", marks: many } }));
    expect(register.marks.map(({ mark: { code } }) => code)).toEqual(many);
  });
});

describe("keptUntil", () => {
  it("is so many years after the entry was made", () => {
    expect(isoDate(keptUntil(dayOf("2024-09-03"), 6))).toBe("2030-09-03");
    expect(isoDate(keptUntil(dayOf("2024-02-29"), 3))).toBe("2027-02-28");
  });
});
