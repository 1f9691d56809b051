import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { explain } from "../../src/explain/explain.ts";
import { explanationMarkdown } from "../../src/explain/explanation-markdown.ts";
import { nearMisses } from "../../src/forecast/near-misses.ts";
import { loadPack } from "../../src/packs/policy.ts";

const packs = ["st-lukes", "woburn-lower", "laurence-jackson", "attendance-thresholds", "danesgate"];
const asOf = "2024-11-29";

/** The same pupil of `examples/data/school.json` explained under each of the five policies, as the command prints it. */
export function explanationPages(): readonly (readonly [string, string])[] {
  const { calendar, pupils } = JSON.parse(read("examples/data/school.json"));
  const input = { calendar, pupil: pupils[0] };
  return packs.map((id) => {
    const policy = loadPack(JSON.parse(read(`rules/${id}.json`)));
    const page = explanationMarkdown(explain(policy, input, { asOf }), nearMisses(policy, input, { asOf }));
    const made = `<!-- Generated: attendance-policy explain examples/data/school.json --policy ${id} --as-of ${asOf} --pupil P001 -->`;
    return [`docs/explanations/${id}.md`, `${made}\n\n${page}`] as const;
  });
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
}
