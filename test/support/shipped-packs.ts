import { readdirSync, readFileSync } from "node:fs";

export interface ShippedPack {
  readonly name: string;
  readonly json: unknown;
  readonly text: string;
}

/** Every pack and base in `rules/`. */
export function shippedPacks(): readonly ShippedPack[] {
  return readdirSync("rules")
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const text = readFileSync(`rules/${name}`, "utf8");
      return { name: name.replace(/\.json$/, ""), text, json: JSON.parse(text) };
    });
}
