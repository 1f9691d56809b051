import { isRecord, nameOf } from "../kernel/parse.ts";
import { capitalised, sentence } from "../words/readable.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { points, section, table } from "./markdown.ts";

/** What letters, notices and referrals must contain. */
export function documents({ own, titles }: DescribedPolicy): readonly string[] {
  const blocks = (own.documents ?? []).flatMap(({ id, title, contents }) => [
    `### ${title ?? titles.any(id)}`,
    ...points(contents.map(({ text }) => sentence(text))),
  ]);
  return section("## What letters and notices must contain", blocks);
}

/** What each party is expected to do. */
export function expectations({ own, titles }: DescribedPolicy): readonly string[] {
  const blocks = (own.expectations ?? []).flatMap(({ id, title, party, expects }) => [
    `**${title ?? capitalised(titles.roles(party))}** (\`${id}\`)`,
    ...points(expects.map(sentence)),
  ]);
  return section("## What is expected of whom", blocks);
}

/** What marks do not hold and a person must say. */
export function questions({ pack, own, titles }: DescribedPolicy): readonly string[] {
  const written = new Set((own.questions ?? []).map(({ id }) => id));
  const rows = [...(pack.questions ?? [])]
    .sort((a, b) => Number(written.has(b.id)) - Number(written.has(a.id)))
    .map(({ id, question, by, about = "pupil", answers }) => {
      const choice = (answers ?? []).map((one) => (typeof one === "string" ? one : one.title)).join(" / ");
      return [question, choice, by === undefined ? "nobody is named" : titles.roles(by), about, `\`${id}\``];
    });
  return section("## Questions people answer", table(["question", "answers", "who answers", "about each", "id"], rows));
}

/** Readings the policy left open, to be confirmed by the school. */
export function assumptions({ own }: DescribedPolicy): readonly string[] {
  const rows = assumptionsIn(own, "").map(({ at, text }) => [text, `\`${at}\``]);
  return section("## Assumptions to confirm", table(["reading taken", "entry"], rows));
}

interface Assumption {
  readonly at: string;
  readonly text: string;
}

function assumptionsIn(value: unknown, at: string): readonly Assumption[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) =>
      assumptionsIn(entry, `${at}/${isRecord(entry) ? (nameOf(entry) ?? index) : index}`),
    );
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "assumptions" && Array.isArray(inner)
      ? inner.map((text) => ({ at, text: String(text) }))
      : assumptionsIn(inner, at === "" ? key : `${at}/${key}`),
  );
}
