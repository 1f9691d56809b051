import type { CompiledLadder, StageTurn } from "../clauses/clause.ts";
import type { Stage } from "../clauses/ladder-schema.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { listInWords } from "../words/dates-in-words.ts";
import { theEvent } from "../words/event-words.ts";
import { lengthInWords, plainPeriodNouns } from "../words/number-words.ts";
import { quoted, readable, sentence } from "../words/readable.ts";
import { sourcesInWords } from "../words/source-words.ts";
import { policySpeaker } from "../words/speaker.ts";
import type { Titles } from "../words/titles.ts";
import { actionLine } from "./action-words.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { ladderDiagram } from "./ladder-diagram.ts";
import { about, points, section } from "./markdown.ts";

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
      : `It starts afresh with each ${plainPeriodNouns[ladder.resets ?? "academicYear"]}.`;
  return [
    `### ${titles.ladder(ladder.id)} (\`${ladder.id}\`)`,
    resets,
    ladderDiagram(compiled, titles),
    ...compiled.stages.flatMap(({ turn }) => stageBlock(compiled, turn, titles)),
    ...exitBlock(compiled, titles),
  ];
}

function stageBlock({ ladder }: CompiledLadder, compiled: StageTurn, titles: Titles): readonly string[] {
  const { stage, after, wait } = compiled;
  const previous = after.map((name) => titles.stage(ladder.id, name)).join(" or ");
  const speaker = policySpeaker(titles);
  const later = about(wait, (length) => `, ${lengthInWords(length)} later`);
  const facts = [
    ...about(after[0], () => `After: ${previous}${later.join("")}.`),
    ...(stage.direct === true ? ["May be taken without the steps before it."] : []),
    ...branchPoint(compiled, titles),
    ...about(stage.when, (when) => `When: ${conditionInWords(when, speaker)}.`),
    ...earlyPoint(stage.early, titles),
    ...stage.then.map((action) => sentence(actionLine(action, speaker))),
    ...about(stage.enteredBy, (types) => `Counts as taken once ${eventsIn(types, titles)} is on record.`),
    ...about(stage.watch, (length) => `Attendance is then watched for ${lengthInWords(length)}.`),
    ...(stage.repeatable === true ? ["This step may be taken again."] : []),
    ...sourcePoint(stage.source ?? ladder.source),
  ];
  return [`**${titles.stage(ladder.id, stage.stage)}** (\`${ladder.id}/${stage.stage}\`)`, ...points(facts)];
}

/** Which branch a step belongs to, and what takes it. */
function branchPoint({ branch, branchEvent }: StageTurn, titles: Titles): readonly string[] {
  const taken = about(branchEvent, (event) => `, taken once ${eventsIn(event, titles)} is on record`).join("");
  return about(
    branch,
    (name) => `Of the branch ${quoted(readable(name))}${taken}; from it no step of another branch is taken.`,
  );
}

/** Whether the monitoring of the step before has to end first. */
function earlyPoint(early: Stage["early"], titles: Titles): readonly string[] {
  if (early === undefined || early === false) return [];
  const where = early === true ? "" : `, where ${conditionInWords(early, policySpeaker(titles))}`;
  return [`May come before the time of the step before it has run out${where}.`];
}

function eventsIn(types: string | readonly string[], titles: Titles): string {
  return listInWords(
    [types].flat().map((type) => theEvent(eventRefOf(type), policySpeaker(titles))),
    "or",
  );
}

function exitBlock({ ladder, exit }: CompiledLadder, titles: Titles): readonly string[] {
  if (ladder.exit === undefined) return ["**The way out**: the policy states none."];
  const { when, source } = ladder.exit;
  const facts = [
    `When: ${conditionInWords(when, policySpeaker(titles))}.`,
    ...(exit?.actions ?? []).map(({ action }) => sentence(actionLine(action, policySpeaker(titles)))),
    ...sourcePoint(source),
  ];
  return ["**The way out**", ...points(facts)];
}

function sourcePoint(source: Parameters<typeof sourcesInWords>[0]): readonly string[] {
  const text = sourcesInWords(source);
  return text === "" ? [] : [`Source: ${text}.`];
}
