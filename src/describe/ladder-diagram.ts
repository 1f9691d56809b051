import type { CompiledLadder } from "../clauses/clause.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { lengthInWords } from "../words/number-words.ts";
import { policySpeaker } from "../words/speaker.ts";
import type { Titles } from "../words/titles.ts";
import { oneLine } from "./markdown.ts";

const LONGEST_LABEL = 90;

/** A ladder as a Mermaid state diagram: its stages, what leads from one to the next, and the way out. */
export function ladderDiagram({ ladder, stages: clauses, exit }: CompiledLadder, titles: Titles): string {
  const stages = clauses.map(({ turn }) => turn);
  const node = (stage: string) => `s${stages.findIndex((one) => one.stage.stage === stage) + 1}`;
  const names = stages.map(({ stage }) => `  ${node(stage.stage)}: ${label(titles.stage(ladder.id, stage.stage))}`);
  const ways = stages.flatMap(({ stage, after, wait }) => {
    const from = after.length === 0 || stage.direct === true ? ["[*]", ...after.map(node)] : after.map(node);
    const asks = stage.when === undefined ? [] : [conditionInWords(stage.when, policySpeaker(titles))];
    const waits = wait === null ? [] : [`after ${lengthInWords(wait)}`];
    return from.map((start) => edge(start, node(stage.stage), [...waits, ...asks].join(", ")));
  });
  const again = stages
    .filter(({ stage }) => stage.repeatable === true)
    .map(({ stage }) => edge(node(stage.stage), node(stage.stage), "again"));
  const leaves = exit === null ? [] : stages.map(({ stage }) => edge(node(stage.stage), "[*]", "the way out"));
  return ["```mermaid", "stateDiagram-v2", ...names, ...ways, ...again, ...leaves, "```"].join("\n");
}

function edge(from: string, to: string, why: string): string {
  return why === "" ? `  ${from} --> ${to}` : `  ${from} --> ${to}: ${label(why)}`;
}

/** Mermaid reads colons, semicolons, hashes and brackets itself, so a label does without them. */
function label(text: string): string {
  const plain = oneLine(text.replaceAll(/[:;#{}[\]<>"`%]/g, (letter) => (letter === "%" ? " per cent" : " ")));
  return plain.length > LONGEST_LABEL ? `${plain.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : plain;
}
