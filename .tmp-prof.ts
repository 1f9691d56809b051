import { readFileSync } from "node:fs";
import { packSchema } from "./src/packs/pack-schema.ts";
import { parsePack } from "./src/packs/parse-pack.ts";
const b = JSON.parse(readFileSync(`rules/england-2024.json`, "utf8"));
for (let i = 0; i < 60; i++) packSchema.safeParse(b);
for (let i = 0; i < 60; i++) parsePack(b);
