import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assessLeave, checkPack, evaluate, loadPack } from "../../src/index.ts";
import { repositoryPath } from "../architecture/files.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks } from "../support/pupils.ts";

const guide = readFileSync(repositoryPath("docs/write-your-pack.md"), "utf8");
const hillside: { id: string } = JSON.parse(readFileSync(repositoryPath("examples/data/hillside.json"), "utf8"));

/** Every entry the guide shows, each block being one entry or several. */
const shown = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, text = ""]) => {
  const entries: unknown[] = JSON.parse(text.startsWith('"') ? `[{${text}}]` : `[${text}]`);
  return entries;
});

describe("docs/write-your-pack.md", () => {
  it("shows only what stands in the pack it leads to", () => {
    const whole = JSON.stringify(hillside);
    const entries = shown.filter(
      (entry): entry is { id: string } =>
        typeof entry === "object" && entry !== null && "id" in entry && !("extends" in entry) && !("question" in entry),
    );
    expect(entries.length).toBeGreaterThanOrEqual(5);
    for (const entry of entries) expect(whole).toContain(JSON.stringify(entry));
  });

  it("shows that a reason with leave allowed needs an exception to the base's rule as well", () => {
    const [reasons, exception] = ["words", "rules"].map((key) =>
      shown.find((entry): entry is object => typeof entry === "object" && entry !== null && key in entry),
    );
    const outcome = (pack: object) => {
      expect(checkPack(pack).filter((found) => found.severity === "error")).toEqual([]);
      const request = { id: "R1", kind: "funeral", from: "2024-10-10", to: "2024-10-10", requestedOn: "2024-10-01" };
      const pupil = { id: "P1", yearGroup: 3, enrolled: { from: "2024-09-02" }, leaveRequests: [request] };
      return assessLeave(loadPack(pack), { calendar: twoYears, pupil, request }, { asOf: "2024-10-01" }).outcome;
    };
    expect(outcome({ ...hillside, ...reasons })).toBe("ask");
    expect(outcome({ ...hillside, ...reasons, ...exception })).toBe("may-grant");
  });

  it("leads to a pack without errors that does what the policy says", () => {
    expect(checkPack(hillside).filter((found) => found.severity === "error")).toEqual([]);
    const pupil = {
      id: "P1",
      yearGroup: 3,
      enrolled: { from: "2024-09-02" },
      marks: marks("2024-09-02", "2024-09-20", allDay("I", "2024-09-05", "2024-09-06")),
    };
    const decision = evaluate(loadPack(hillside), { calendar: twoYears, pupil }, { asOf: "2024-09-20" });
    expect(decision.actions.map((action) => action.action)).toContain("concern-letter");
  });
});
