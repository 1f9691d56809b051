import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPack } from "../../../src/check/check-pack.ts";
import { shippedPacks } from "../../support/shipped-packs.ts";

const pack = shippedPacks().find(({ name }) => name === "st-lukes")?.json;
const page = readFileSync("docs/held-to-todays-law.md", "utf8");
const verified = [...page.matchAll(/^\| `([a-z-]+)` \| `([^`]+)` \|/gm)].map(([, code, at]) => `${code} at ${at}`);
const contradictions = (options: { law?: string; on?: string }) =>
  checkPack(pack, options).filter((found) => "lint" in found && found.lint === "law");

describe("checkPack of the 2022 policy held to today's law", () => {
  it("finds what was verified by hand in docs/held-to-todays-law.md, as errors, and nothing else", () => {
    const found = contradictions({ law: "england-2024" });
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
    expect([...new Set(found.map(({ code, at }) => `${code} at ${at}`))].sort()).toEqual([...verified].sort());
  });

  it("finds the same as warnings where it is not held to it", () => {
    const found = contradictions({});
    expect(found.every(({ severity }) => severity === "warning")).toBe(true);
    const places = found.map(({ code, at }) => `${code} at ${at}`);
    expect(verified.filter((one) => !places.includes(one))).toEqual([]);
  });

  it("names a provision and a change for each", () => {
    for (const found of contradictions({ law: "england-2024" })) {
      expect(found).toMatchObject({ provision: expect.stringMatching(/./), help: expect.stringMatching(/./) });
    }
  });

  it("does not hold a policy to law that was not in force: in 2023 only the law of 2006", () => {
    const found = contradictions({ on: "2023-01-09" });
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([
      "law-absence-edges",
      "law-deletion-days",
      "law-deletion-enquiries",
    ]);
  });
});
