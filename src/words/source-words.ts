import { sourcesOf } from "../clauses/duty.ts";
import type { Source } from "../clauses/source-schema.ts";
import { listInWords } from "./dates-in-words.ts";

export interface ExplainedSource extends Source {
  readonly text: string;
}

/** Where an entry comes from: "Lateness (SL-04)". */
export function explainedSource(source: Source): ExplainedSource {
  const refs = [source.ref ?? []].flat();
  const given = source.section ?? "";
  const section = /^\d/.test(given) ? `section ${given}` : given;
  const numbers = listInWords(refs);
  const text = section === "" ? numbers : numbers === "" ? section : `${section} (${numbers})`;
  return { ...source, text };
}

/** Several sources in a row; empty where none says where. */
export function sourcesInWords(source: Source | readonly Source[] | undefined): string {
  return explainedSources(source)
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("; ");
}

export function explainedSources(source: Source | readonly Source[] | undefined): readonly ExplainedSource[] {
  return sourcesOf(source).map(explainedSource);
}
