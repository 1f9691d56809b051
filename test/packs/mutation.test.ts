import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/check/check-pack.ts";
import { wayTo } from "../../src/packs/places.ts";
import { mutate, seeded } from "../support/mutations.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

// Ten thousand for each pack take long: `bash test/scripts/mutations.sh` runs them, a part of them runs here.
const MUTATIONS = Number(process.env["MUTATIONS"] ?? 60);
const SEED = Number(process.env["MUTATION_SEED"] ?? 20250117);
const SLOWEST = 20_000;

describe("checkPack of a pack mutated at random", () => {
  it.each(shippedPacks())(
    "$name: never crashes, never hangs, and either still checks or says why not, in place",
    ({ name, json }) => {
      const random = seeded(SEED + name.length);
      for (let turn = 0; turn < MUTATIONS; turn += 1) {
        const { pack, kind, way } = mutate(json, random);
        const label = `${name}, turn ${turn}: ${kind} ${way.join("/")}`;
        const found = expectNoCrash(() => checkPack(pack), label);
        for (const { at, message, help, severity } of found.filter((one) => one.severity === "error")) {
          expect(message, label).not.toBe("");
          expect(help, label).not.toBe("");
          expect(severity).toBe("error");
          const inPlace = at === "" || wayTo(pack, at).length > 0 || /^[a-z0-9-]+: /.test(at) || isTopLevel(at);
          expect(inPlace, `${label}: \`${at}\` is nowhere (${message})`).toBe(true);
        }
      }
    },
    SLOWEST + MUTATIONS * 1000,
  );
});

/** A key that is missing at the top is nowhere to be found; its name says where it belongs. */
function isTopLevel(at: string): boolean {
  return !at.includes("/");
}

function expectNoCrash<T>(run: () => T, label: string): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`${label} crashed`, { cause: error });
  }
}
