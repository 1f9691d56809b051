import type { Action } from "../clauses/action-schema.ts";
import { does } from "../clauses/engine-actions.ts";
import type { Ladder } from "../clauses/ladder-schema.ts";
import type { Rule } from "../clauses/rule-schema.ts";
import { sessionWords } from "../words/dates-in-words.ts";
import { capitalised, sentence, uncapitalised } from "../words/readable.ts";
import { type PolicySpeaker, policySpeaker } from "../words/speaker.ts";
import { actionInWords, whenDone } from "./action-words.ts";
import { type DescribedPolicy, rulesAbout } from "./described-policy.ts";
import { about, document, points, section, table } from "./markdown.ts";
import { noticeFacts } from "./notices.ts";

/** The policy for families: what is asked of them, what the school does, leave, fines. No ids, no sources. */
export function forParents(described: DescribedPolicy): string {
  const sections = [purpose, day, yourPart, ourPart, whenAttendanceFalls, leave, fines];
  return document([
    `# ${described.own.title}`,
    "For parents and carers, in short.",
    ...sections.flatMap((write) => write(described)),
  ]);
}

function purpose({ own }: DescribedPolicy): readonly string[] {
  return about(own.description, sentence);
}

function day({ pack }: DescribedPolicy): readonly string[] {
  const rows = (pack.register?.sessions ?? [])
    .filter(({ opens, lateAfter, closes }) => opens ?? lateAfter ?? closes)
    .map(({ session, yearGroups, lateAfter, closes }) => {
      const name = capitalised(sessionWords[session]);
      const whom = about(yearGroups, (years) => `years ${years.join(", ")}`);
      return [[name, ...whom].join(", "), lateAfter ?? "", closes ?? ""];
    });
  return section("## The school day", table(["", "late after", "counts as absent after"], rows));
}

function isParents(party: string | readonly string[] | undefined): boolean {
  return [party ?? []].flat().includes("parents");
}

/** What the policy asks of parents themselves. */
function yourPart({ own, titles }: DescribedPolicy): readonly string[] {
  const expected = (own.expectations ?? [])
    .filter(({ party, band }) => isParents(party) && band === undefined)
    .flatMap(({ expects }) => expects);
  const duties = (own.rules ?? []).flatMap((rule) =>
    rule.then.filter(({ by }) => isParents(by)).map((action) => deed(action, policySpeaker(titles, rule.scope))),
  );
  return section("## What we ask of you", points(distinct([...expected, ...duties].map(sentence))));
}

/** What the school does towards parents, once for each action, under its first condition. */
function ourPart(described: DescribedPolicy): readonly string[] {
  const rules = rulesAbout("duties", described).filter(
    ({ scope, then }) => scope !== "parent" && then.some((action) => isParents(action.to) && !does(action, "exempts")),
  );
  return section("## What we do", points(titlesIn(rules)));
}

function whenAttendanceFalls({ own, titles }: DescribedPolicy): readonly string[] {
  const blocks = (own.ladders ?? []).flatMap((ladder) => {
    const steps = ladder.stages.map(({ stage }, index) => `${index + 1}. ${titles.stage(ladder.id, stage)}.`);
    const why = ladder.exit === undefined ? null : plainReason(ladder.exit);
    const way = about(why, (reason) => `It stops when ${reason}.`);
    return [`**${titles.ladder(ladder.id)}**, one step at a time:`, steps.join("\n"), ...way];
  });
  return section("## When attendance is a concern", blocks);
}

/** A condition with a sentence for a name, or the policy's own reason; anything longer is for the other document. */
function plainReason({ when, because }: NonNullable<Ladder["exit"]>): string | null {
  if ("condition" in when) return when.condition;
  return because === undefined || because.includes("{") ? null : uncapitalised(because);
}

function leave(described: DescribedPolicy): readonly string[] {
  return section("## Asking for leave", points(titlesIn(rulesAbout("leave", described))));
}

function titlesIn(rules: readonly Rule[]): readonly string[] {
  return distinct(rules.flatMap(({ title }) => about(title, sentence)));
}

function fines(described: DescribedPolicy): readonly string[] {
  const lines = (described.pack.tariffs ?? [])
    .filter(({ notice }) => notice === "penaltyNotice")
    .flatMap((tariff) => noticeFacts(tariff, described));
  return section("## Penalty notices", points(distinct(lines)));
}

function deed(action: Action, speaker: PolicySpeaker): string {
  const when = whenDone(action, speaker.titles);
  return `${capitalised(actionInWords(action, speaker))}${when === "" ? "" : `, ${when}`}`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
