import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codesOf,
  codesOfSpell,
  couldHoldAGap,
  isAbsence,
  isAttendance,
  isAway,
  isOfClass,
  ofSchema,
  type SessionClass,
  sessionClasses,
  sessionClassSchema,
} from "../../src/codes/classes.ts";
import type { Code } from "../../src/codes/code-schema.ts";
import { codes } from "../support/codes.ts";

const all = codes.codes;
const inForce = all.filter((code) => code.to === undefined);
const ids = (of: SessionClass) => [...codesOf(of, inForce)].sort();
const idsOfSpell = (of: SessionClass) => [...codesOfSpell(of, inForce)].sort();
const someCode = fc.constantFrom(...all);

describe("sessionClasses", () => {
  it("are the words the schema allows, each with a line that explains it", () => {
    expect([...sessionClassSchema.options].sort()).toEqual(Object.keys(sessionClasses).sort());
    for (const line of Object.values(sessionClasses)) expect(line.length).toBeGreaterThan(10);
  });
});

describe("isOfClass", () => {
  it("sums the codes as the DfE does", () => {
    expect(ids("present")).toEqual(["/", "L", "\\"]);
    expect(ids("approvedActivity")).toEqual(["B", "K", "P", "V", "W"]);
    expect(ids("authorised")).toEqual(["C", "C1", "C2", "E", "I", "J1", "M", "R", "S", "T"]);
    expect(ids("unauthorised")).toEqual(["G", "N", "O", "U"]);
    expect(ids("notPossible")).toEqual(["#", "D", "Q", "X", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z"]);
  });

  it("counts every code as possible or not possible, and what is possible as attended or absent", () => {
    fc.assert(
      fc.property(someCode, (code: Code) => {
        expect(isOfClass(code, "possible")).toBe(!isOfClass(code, "notPossible"));
        expect(isOfClass(code, "possible")).toBe(isAttendance(code) || isAbsence(code));
        expect(isAttendance(code) && isAbsence(code)).toBe(false);
        expect(isOfClass(code, "attended")).toBe(isOfClass(code, "present") || isOfClass(code, "approvedActivity"));
        expect(isOfClass(code, "absent")).toBe(isOfClass(code, "authorised") || isOfClass(code, "unauthorised"));
      }),
    );
  });

  it("Is `U` a late? Yes: `late` is `L` and `U`", () => {
    expect(ids("late")).toEqual(["L", "U"]);
  });

  it("Is `U` an absence? For counts and rates yes", () => {
    expect(ids("absent")).toContain("U");
    expect(ids("unauthorised")).toContain("U");
    expect(ids("away")).not.toContain("U");
  });

  it("knows no code that is missing: a missing session has none", () => {
    expect(ids("missing")).toEqual([]);
  });
});

describe("codesOfSpell", () => {
  it("For spells, runs, broken weeks, day-of-absence and first-day calls `absent` and `unauthorised` leave `U` out, because the pupil was seen", () => {
    expect(idsOfSpell("unauthorised")).toEqual(["G", "N", "O"]);
    expect(idsOfSpell("absent")).not.toContain("U");
    expect(idsOfSpell("absent")).toEqual(ids("away"));
    expect(idsOfSpell("late")).toEqual(["L", "U"]);
    expect(idsOfSpell("authorised")).toEqual(ids("authorised"));
  });

  it("keeps `U` where codes are written", () => {
    expect([...codesOfSpell(["U", "O"], inForce)]).toEqual(["U", "O"]);
    expect([...codesOf(["U", "O"], inForce)]).toEqual(["U", "O"]);
  });
});

describe("isAway", () => {
  it("is absence without `U`", () => {
    for (const code of all) expect(isAway(code)).toBe(isAbsence(code) && code.id !== "U");
  });
});

describe("couldHoldAGap", () => {
  it("lets a gap be an absence, but no late: a pupil who was absent was not late", () => {
    const holds = (of: SessionClass | string[]) => couldHoldAGap(codesOf(of, all), all);
    for (const of of ["absent", "authorised", "unauthorised", "away", "possible"] as const)
      expect(holds(of)).toBe(true);
    for (const of of ["late", "present", "attended", "approvedActivity", "notPossible"] as const)
      expect(holds(of)).toBe(false);
    expect(holds(["I"])).toBe(true);
    expect(holds(["L"])).toBe(false);
    expect(holds(["U"])).toBe(false);
    expect(holds(["L", "N"])).toBe(true);
  });
});

describe("ofSchema", () => {
  it("takes a class or a list of codes", () => {
    for (const good of ["unauthorised", "late", ["L"], ["G", "O"]]) expect(ofSchema.safeParse(good).success).toBe(true);
    for (const bad of ["unauthorized", "L", [], [""], [1], null, {}])
      expect(ofSchema.safeParse(bad).success).toBe(false);
  });
});
