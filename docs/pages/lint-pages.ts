import { lintPack } from "../../src/check/lint/lint-pack.ts";
import type { LintRule } from "../../src/check/lint/lint-rule.ts";
import { lintRules } from "../../src/check/lint/lint-table.ts";
import { json, page, table } from "./page.ts";

const plain = {
  id: "example",
  version: "1.0.0",
  title: "Example",
  extends: "england-2024",
  effective: { from: "2024-09-01" },
};
const ON = "2025-01-17";

/** A page for each lint rule, and the list of them. */
export function lintPages(): readonly (readonly [string, string])[] {
  const list = page("Lint rules", "`src/check/lint/lint-table.ts`", [
    "What `check` says about a pack that can be used and yet probably does not say what was meant. Each page has a bad and a good example.",
    ...groups.flatMap(([against, title]) => [
      `## ${title}`,
      table(
        ["rule", "severity", "what is wrong"],
        lintRules
          .filter((rule) => rule.against === against)
          .map(({ code, severity, title: what }) => [`[${code}](${code}.md)`, severity, what]),
      ),
    ]),
  ]);
  return [
    ["docs/lint/README.md", list],
    ...lintRules.map((rule) => [`docs/lint/${rule.code}.md`, rulePage(rule)] as const),
  ];
}

const groups = [
  ["text", "Of the text itself"],
  ["law", "Against the law of the pack's dates"],
  ["practice", "Against good practice"],
] as const;

function rulePage(rule: LintRule): string {
  const { code, title, severity, against, why, bad, good } = rule;
  const [finding] = lintPack({ ...plain, ...bad }, { on: ON }).filter((found) => found.code === code);
  const law =
    against === "law"
      ? " An error where the pack is held to a law with `check --law`. Every value comes from the national base."
      : "";
  const says =
    finding === undefined
      ? []
      : [
          `\`check\` says: ${finding.message}. To do: ${finding.help}.`,
          ...(finding.provision === null ? [] : [`Provision: ${finding.provision}.`]),
        ];
  return page(`${code}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`, `\`src/check/lint/rules/${code}.ts\``, [
    `Severity: ${severity}.${law}`,
    why,
    "## Bad",
    json(bad),
    ...says,
    "## Good",
    json(good),
  ]);
}
