import { packJsonSchema } from "./src/packs/json-schema.ts";
import Ajv from "ajv/dist/2020.js";
import { readFileSync, readdirSync } from "node:fs";
const s = packJsonSchema() as any;
console.log(JSON.stringify(s).length, Object.keys(s.$defs).length);
const bare: string[] = [];
const walk = (x: any, at: string) => {
  if (typeof x !== "object" || x === null) return;
  if (x.properties && x.additionalProperties === false) for (const [k, v] of Object.entries<any>(x.properties)) {
    const target = v.$ref ? s.$defs[v.$ref.replace("#/$defs/", "")] : {};
    if (!(v.description ?? target?.description)) bare.push(`${at}/${k}: description`);
    if (!(v.examples ?? target?.examples)) bare.push(`${at}/${k}: examples`);
  }
  for (const [k, v] of Object.entries(x)) if (k !== "examples") walk(v, `${at}/${k}`);
};
walk(s, "#");
console.log(bare.length, bare.join("\n"));
const ajv = new (Ajv as any)({ allErrors: false, strict: true, strictTypes: false, strictRequired: false, formats: { date: true } });
const v = ajv.compile(s);
for (const f of readdirSync("rules")) console.log(f, v(JSON.parse(readFileSync(`rules/${f}`, "utf8"))), v.errors?.slice(0, 3));
