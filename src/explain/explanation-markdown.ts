import { grouped } from "../kernel/grouping.ts";
import { listInWords, longMoment } from "../words/dates-in-words.ts";
import { quoted } from "../words/readable.ts";
import type { ExplainedSource } from "../words/source-words.ts";
import type { ExplainedAction, Explanation, QuietRule, Reason, UnknownRule } from "./explanation.ts";

/** What would change things, as far as a page tells it: each by its sentence. */
export interface Forecast {
  readonly misses: readonly { readonly sentence: string }[];
}

/**
 * An explanation as a page for people, in Markdown.
 *
 * @param explanation what `explain` returned
 * @param misses what `nearMisses` returned, to add what would change things
 */
export function explanationMarkdown(explanation: Explanation, misses?: Forecast): string {
  const { pupil, asOf, policy, rule } = explanation;
  const who = pupil.name ?? (pupil.id === "" ? "The pupil" : `Pupil ${pupil.id}`);
  const only = rule === null ? "" : `Only about ${quoted(rule.title)}.`;
  const parts = [
    `# ${who}: ${longMoment(asOf)}`,
    `Under ${quoted(policy.title)}, version ${policy.version}.`,
    only,
    ...(explanation.status.lines.length === 0 ? [unreadable(explanation)] : sections(explanation, misses)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function unreadable({ diagnostics }: Explanation): string {
  const found = diagnostics.filter((one) => one.severity === "error").map((one) => `- ${one.message}; ${one.help}`);
  return ["Nothing could be worked out, because the question or the data could not be read:", "", ...found].join("\n");
}

function sections(explanation: Explanation, misses: Forecast | undefined): string[] {
  const { rule, status, actions, unknown, settled, notApplied, aboutGroups } = explanation;
  const standing = status.lines.map((line) => bullet(line.sentence, line.details));
  const near = misses?.misses ?? [];
  return [
    section("Where things stand", rule === null ? standing.join("\n") : ""),
    section("What is asked for now", actions.length === 0 ? "Nothing." : actions.map(actionText).join("\n\n")),
    section("What cannot be decided yet", [...grouped(unknown, unknownKey).values()].map(unknownText).join("\n")),
    section("What would change this", near.map((miss) => `- ${miss.sentence}`).join("\n")),
    section(
      "What is done, or holds without asking for anything",
      settled.map((one) => quietText([one], rule !== null)).join("\n"),
    ),
    section(
      "Rules that do not apply",
      [...grouped(notApplied, (one) => one.reason).values()].map((alike) => quietText(alike, rule !== null)).join("\n"),
    ),
    groupsText(aboutGroups),
  ];
}

function groupsText(rules: number): string {
  if (rules === 0) return "";
  const [speak, are] = rules === 1 ? ["rule speaks", "is"] : ["rules speak", "are"];
  return `${rules} more ${speak} of classes, households or the whole school, and ${are} not judged for one pupil.`;
}

function section(title: string, body: string): string {
  return body === "" ? "" : `## ${title}\n\n${body}`;
}

function bullet(text: string, details: readonly string[] = []): string {
  return [`- ${text}`, ...details.map((detail) => `  - ${detail}`)].join("\n");
}

function actionText(action: ExplainedAction): string {
  const about = action.about === null ? "" : `\n\nThis is about ${action.about}.`;
  const paper = action.document === null ? "" : `\n\nThe document for it: ${quoted(action.document)}.`;
  const changes = action.changes.map((change) => `\n\n${change}.`).join("");
  const reasons = action.reasons.map((reason) => `\n\n${reasonText(reason)}`).join("");
  return `### ${action.title}${about}\n\n${action.sentence}${changes}${paper}${reasons}`;
}

function reasonText(reason: Reason): string {
  const facts = [...reason.facts, ...reason.onlyIf].map((fact) => bullet(fact.sentence, fact.dates));
  const exceptions = reason.exceptions.map((one) =>
    bullet(`The exception ${quoted(one.title)} does not apply. ${one.reason}`),
  );
  const standing = reason.standing === null ? [] : [bullet(reason.standing)];
  const grounds = [...standing, ...facts, ...exceptions];
  const because = /[.?!]$/.test(reason.because) ? reason.because : `${reason.because}.`;
  const always =
    grounds.length === 0 ? "\n\n- This is asked for every pupil, without a condition." : `\n\n${grounds.join("\n")}`;
  return `**${reason.title}.** ${because}${sourceText(reason.sources)}${always}`;
}

function sourceText(sources: readonly ExplainedSource[]): string {
  const texts = sources.map((source) => source.text).filter((text) => text !== "");
  return texts.length === 0 ? "" : ` Source: ${texts.join("; ")}.`;
}

function unknownKey({ title, settledBy }: UnknownRule): string {
  return JSON.stringify([title, settledBy]);
}

/** A rule that is unknown about several things for the same reasons is told once. */
function unknownText(alike: readonly UnknownRule[]): string {
  const about = listInWords(alike.flatMap((one) => one.about ?? []));
  const told = alike.slice(0, 1).map(({ title, sources, settledBy }) => {
    const head = `**${title}${about === "" ? "" : `, about ${about}`}.**${sourceText(sources)}`;
    return bullet(head, sentencesOf(settledBy));
  });
  return told.join("");
}

/** Rules that do not apply for one and the same reason are told together. */
function quietText(alike: readonly QuietRule[], inFull: boolean): string {
  const [first] = alike;
  const titles = alike.map(({ title }) => title);
  if (first !== undefined && alike.length > 1 && !inFull) return bullet(first.reason, titles);
  return alike.map((one) => quietAlone(one, inFull)).join("\n");
}

function sentencesOf(told: readonly { readonly sentence: string }[]): readonly string[] {
  return told.map(({ sentence }) => sentence);
}

function quietAlone({ title, reason, facts, sources }: QuietRule, inFull: boolean): string {
  const others = inFull ? sentencesOf(facts).filter((text) => !reason.includes(text)) : [];
  return bullet(`**${title}.** ${reason}${inFull ? sourceText(sources) : ""}`, others);
}
