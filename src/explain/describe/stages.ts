import type { CompiledLadder } from "../../ladders/compiled-ladder.ts";
import { lengthInWords } from "../number-words.ts";
import { sentence } from "../readable.ts";
import { explainedSources } from "../source-words.ts";
import type { Titles } from "../titles.ts";
import { actionLine } from "./action-words.ts";
import { conditionInWords } from "./condition-words.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { ladderDiagram } from "./ladder-diagram.ts";
import { points, section } from "./markdown.ts";

/** Each ladder: a diagram, and what happens at each stage. */
export function stages({ policy, titles }: DescribedPolicy): readonly string[] {
  return section(
    "## What happens, step by step",
    policy.ladders.flatMap((ladder) => ladderSection(ladder, titles)),
  );
}

function ladderSection(compiled: CompiledLadder, titles: Titles): readonly string[] {
  const { ladder } = compiled;
  const resets =
    ladder.resets === "never"
      ? "It does not start afresh."
      : `It starts afresh with each ${periods[ladder.resets ?? "academicYear"]}.`;
  return [
    `### ${titles.ladder(ladder.id)} (\`${ladder.id}\`)`,
    resets,
    ladderDiagram(compiled, titles),
    ...compiled.stages.flatMap((stage) => stageBlock(compiled, stage, titles)),
    ...exitBlock(compiled, titles),
  ];
}

const periods = {
  day: "day",
  week: "week",
  halfTerm: "half term",
  term: "term",
  academicYear: "academic year",
} as const;

function stageBlock(
  { ladder }: CompiledLadder,
  { stage, after, wait }: CompiledLadder["stages"][number],
  titles: Titles,
): readonly string[] {
  const previous = after.map((name) => titles.stage(ladder.id, name)).join(" or ");
  const facts = [
    ...(after.length === 0 ? [] : [`After: ${previous}${wait === null ? "" : `, ${lengthInWords(wait)} later`}.`]),
    ...(stage.when === undefined ? [] : [`When: ${conditionInWords(stage.when, titles)}.`]),
    ...stage.then.map((action) => sentence(actionLine(action, titles))),
    ...(stage.watch === undefined ? [] : [`Attendance is then watched for ${lengthInWords(stage.watch)}.`]),
    ...(stage.repeatable === true ? ["This step may be taken again."] : []),
    ...sourcePoint(stage.source ?? ladder.source),
  ];
  return [`**${titles.stage(ladder.id, stage.stage)}** (\`${ladder.id}/${stage.stage}\`)`, ...points(facts)];
}

function exitBlock({ ladder }: CompiledLadder, titles: Titles): readonly string[] {
  if (ladder.exit === undefined) return ["**The way out**: the policy states none."];
  const { when, then = [], source } = ladder.exit;
  const facts = [
    `When: ${conditionInWords(when, titles)}.`,
    ...then.map((action) => sentence(actionLine(action, titles))),
    ...sourcePoint(source),
  ];
  return ["**The way out**", ...points(facts)];
}

function sourcePoint(source: Parameters<typeof explainedSources>[0]): readonly string[] {
  const texts = explainedSources(source)
    .map(({ text }) => text)
    .filter((text) => text !== "");
  return texts.length === 0 ? [] : [`Source: ${texts.join("; ")}.`];
}
