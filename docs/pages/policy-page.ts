import type { Condition } from "../../src/conditions/condition-schema.ts";
import { isRecord, nameOf } from "../../src/kernel/parse.ts";
import { loadPack, type Policy } from "../../src/packs/policy.ts";
import { conditionInWords } from "../../src/words/condition-words.ts";
import { policySpeaker } from "../../src/words/speaker.ts";
import { titlesOf } from "../../src/words/titles.ts";
import { code, page, table } from "./page.ts";

/** How a pack reads its policy: every numbered rule of the inventory, the reading chosen, what was assumed, what is asked of whom. */
export function policyPage(json: unknown): string {
  const policy = loadPack(json, { bases: [] });
  const { own } = policy;
  const entries = entriesIn(own, "", policy);
  const rows = entries
    .flatMap((entry) => entry.refs.map((ref) => ({ ref, entry })))
    .sort((a, b) => compare(a.ref, b.ref));
  const numbered = table(
    ["rule", "section", "kind of answer", "entry", "reading", "assumptions"],
    rows.map(({ ref, entry }) => [
      ref,
      entry.sections.join("; "),
      entry.kind,
      code(entry.at),
      entry.reading,
      entry.assumptions.join(" "),
    ]),
  );
  const unnumbered = entries
    .filter(({ refs, assumptions }) => refs.length === 0 && assumptions.length > 0)
    .map(({ at, assumptions }) => [code(at), assumptions.join(" ")]);
  const questions = (own.questions ?? []).map(({ id, question, by, about = "pupil" }) => [
    code(id),
    question,
    by === undefined ? "" : titlesOf(policy).roles(by),
    about,
  ]);
  return page(own.title, `\`rules/${own.id}.json\``, [
    `Every rule of the policy's inventory and the entry of the pack that answers it. Numbered rules: ${new Set(rows.map(({ ref }) => ref)).size}; rules of the pack: ${own.rules?.length ?? 0}; ladders: ${own.ladders?.length ?? 0}. The policy in full: \`attendance-policy describe ${own.id}\`.`,
    ...(rows.length === 0 ? [] : ["## Numbered rules", numbered]),
    ...(questions.length === 0
      ? []
      : ["## Questions", table(["question", "in full", "who answers", "about each"], questions)]),
    ...(unnumbered.length === 0 ? [] : ["## Further assumptions", table(["entry", "assumptions"], unnumbered)]),
  ]);
}

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly refs: readonly string[];
  readonly sections: readonly string[];
  readonly reading: string;
  readonly assumptions: readonly string[];
}

function entriesIn(value: unknown, at: string, policy: Policy): readonly Entry[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      entriesIn(one, `${at}/${isRecord(one) ? (nameOf(one) ?? index) : index}`, policy),
    );
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    key === "source" || key === "when" ? [] : entriesIn(one, at === "" ? key : `${at}/${key}`, policy),
  );
  const { source, assumptions } = value;
  if (source === undefined && assumptions === undefined) return inner;
  const sources = [source].flat().filter(isRecord);
  const own: Entry = {
    at,
    kind: kindOf(at, value),
    refs: sources.flatMap(({ ref }) => [ref].flat().filter((one) => typeof one === "string")),
    sections: [...new Set(sources.flatMap(({ section }) => (typeof section === "string" ? [section] : [])))],
    reading: readingOf(value, sources, policy),
    assumptions: Array.isArray(assumptions) ? assumptions.map(String) : [],
  };
  return [own, ...inner];
}

/** What the pack does about a rule of the policy. */
function kindOf(at: string, { then }: Readonly<Record<string, unknown>>): string {
  const [section = ""] = at.split("/");
  if (section !== "rules") return kinds[section] ?? "information";
  return Array.isArray(then) && then.some((action) => isRecord(action) && action["action"] === "require")
    ? "check of a request"
    : "actions";
}

const kinds: Readonly<Record<string, string>> = {
  ladders: "actions",
  bands: "status",
  questions: "question",
  register: "check of data",
  words: "check of data",
  tariffs: "status",
  target: "status",
  documents: "information",
  expectations: "expectation",
  conditions: "condition",
};

function readingOf(
  { title, when, question, text, scope }: Readonly<Record<string, unknown>>,
  sources: readonly Readonly<Record<string, unknown>>[],
  policy: Policy,
): string {
  const words = [title, question, text].find((one) => typeof one === "string");
  const condition = isCondition(when) ? `When ${conditionInWords(when, policySpeaker(titlesOf(policy), scope))}.` : "";
  const notes = sources.flatMap(({ note }) => (typeof note === "string" ? [`(${note})`] : []));
  return [typeof words === "string" ? `${words}.` : "", condition, ...notes].filter((one) => one !== "").join(" ");
}

function isCondition(value: unknown): value is Condition {
  return isRecord(value);
}

/** SL-2 before SL-10. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
