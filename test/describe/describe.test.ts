import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { describe } from "../../src/describe/describe.ts";
import { loadPack, type Policy } from "../../src/packs/policy.ts";
import { randomPacks } from "../support/random-packs.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const idsOf = ({ pack }: Policy) => [
  ...(pack.rules ?? []).map((rule) => rule.id),
  ...(pack.ladders ?? []).flatMap((ladder) => ladder.stages.map((stage) => `${ladder.id}/${stage.stage}`)),
];
const unnamed = (policy: Policy) => {
  const text = describe(policy);
  return idsOf(policy).filter((id) => !text.includes(`\`${id}\``));
};
const shipped = shippedPacks().map(({ name, json }) => ({ name, policy: loadPack(json) }));

suite("describe", () => {
  it.each(shipped)("mentions every rule and every stage of $name", ({ policy }) => {
    expect(unnamed(policy)).toEqual([]);
  });

  it("mentions every rule and every stage of any pack", () => {
    fc.assert(
      fc.property(randomPacks, (pack) => {
        expect(unnamed(loadPack(pack))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(shipped)(
    "is Markdown that renders: every table row of $name has as many cells as its heading",
    ({ policy }) => {
      for (const block of describe(policy)
        .split("\n\n")
        .filter((one) => one.startsWith("|"))) {
        const cells = block
          .trimEnd()
          .split("\n")
          .map((line) => line.replaceAll("\\|", "").split("|").length);
        expect(new Set(cells).size, block.slice(0, 200)).toBe(1);
      }
    },
  );

  it.each(shipped)("draws each ladder of $name as a Mermaid state diagram", ({ policy }) => {
    const diagrams = describe(policy).match(/```mermaid\n[\s\S]*?\n```/g) ?? [];
    expect(diagrams.length).toBe(policy.ladders.length);
    for (const diagram of diagrams) {
      const [first, kind, ...lines] = diagram.split("\n");
      expect([first, kind, lines.pop()]).toEqual(["```mermaid", "stateDiagram-v2", "```"]);
      for (const line of lines)
        expect(line).toMatch(/^ {2}(s\d+: [^:;#{}[\]<>"`]+|(\[\*\]|s\d+) --> (\[\*\]|s\d+)(: [^:;#{}[\]<>"`]+)?)$/);
    }
  });

  it.each(shipped)("has the thresholds of $name in one table, the questions and the assumptions", ({ policy }) => {
    const text = describe(policy);
    expect(text.match(/^## Thresholds$/gm)).toHaveLength(1);
    for (const { question } of policy.pack.questions ?? []) expect(text).toContain(question.replaceAll("|", "\\|"));
  });

  it.each(shipped)("is for parents half as long, and has no ids in it: $name", ({ policy }) => {
    const [whole, short] = [describe(policy), describe(policy, { for: "parents" })];
    expect(short.length).toBeLessThanOrEqual(whole.length / 2);
    expect(short).not.toContain("`");
    expect(short).not.toContain("undefined");
    expect(whole).not.toMatch(/undefined|\[object/);
  });

  it("keeps apart `below 90` and `90 or less`", () => {
    const band = (edge: object) =>
      loadPack({
        id: "example",
        version: "1",
        title: "Example",
        bands: [
          {
            id: "b",
            measure: { fact: "attendancePercent", params: { window: "term" } },
            bands: [{ id: "low", ...edge }],
          },
        ],
      });
    expect(describe(band({ below: 90 }))).toContain("below 90%");
    expect(describe(band({ atMost: 90 }))).toContain("90% or less");
  });

  it("says when a stage may come early, what enters it, its branch, and who closes the ladder", () => {
    const then = (action: string) => [{ action, force: "must", by: "school-office", to: "parents" }];
    const text = describe(
      loadPack({
        id: "example",
        version: "1",
        title: "Example",
        words: { events: ["parents-came", "panel-held"] },
        ladders: [
          {
            id: "letters",
            stages: [
              { stage: "1", then: then("letter"), watch: { weeks: 3 } },
              { stage: "2", early: true, then: then("second-letter"), enteredBy: ["panel-held", "second-letter"] },
              {
                stage: "3",
                direct: true,
                early: { fact: "sessions", params: { of: "absent", window: "week" }, operator: "atLeast", value: 6 },
                branch: { name: "attended", event: "parents-came" },
                then: [{ ...then("review")[0], repeat: "day" }],
              },
            ],
            exit: {
              when: { fact: "attendancePercent", params: { window: "term" }, operator: "atLeast", value: 96 },
              by: "headteacher",
            },
          },
        ],
      }),
    );
    expect(text).toContain("- May come before the time of the step before it has run out.\n");
    expect(text).toContain(
      "- May come before the time of the step before it has run out, where absence in the school week is at least 6 sessions.\n",
    );
    expect(text).toContain("- Counts as taken once the panel held or the second letter is on record.\n");
    expect(text).toContain(
      "- Of the branch “attended”, taken once the parents came is on record; from it no step of another branch is taken.\n",
    );
    expect(text).toContain("- May be taken without the steps before it.\n");
    expect(text).toContain("- The headteacher should: close the stages.\n");
    expect(text).toContain("review (to the parents), every school day.\n");
    expect(text.match(/Counts as taken/g)).toHaveLength(1);
  });
});
