import type { z } from "zod";
import type { Diagnostic } from "./diagnostics.ts";
import { explainIssue, separateHelp } from "./issue-messages.ts";

/** The outcome of reading data from outside. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type Issue = z.core.$ZodIssue;

/**
 * Reads data from outside by a schema. What does not fit comes back as diagnostics in plain words, each naming its place: entries
 * of lists are named by their `id` where they have one.
 */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown, code: string, at: string): Parsed<T> {
  const result = schema.safeParse(input, { error: explainIssue });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, diagnostics: result.error.issues.flatMap((issue) => toDiagnostics(issue, [], input, code, at)) };
}

function toDiagnostics(issue: Issue, prefix: readonly PropertyKey[], input: unknown, code: string, at: string): Diagnostic[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const best = likeliestBranch(issue.errors);
    if (best !== null) return best.flatMap((inner) => toDiagnostics(inner, path, input, code, at));
  }
  const { message, help } = separateHelp(issue.message);
  const own = issue.code === "custom" ? issue.params?.["diagnostic"] : undefined;
  return [{ code: typeof own === "string" ? own : code, severity: "error", at: placeOf(at, path, input), message, help }];
}

/** The form the author most likely meant: the one with the fewest strange or missing keys at its root. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const scored = branches.map((issues) => ({ issues, score: issues.reduce((sum, issue) => sum + strangeness(issue), 0) }));
  scored.sort((a, b) => a.score - b.score);
  const best = scored[0];
  return best === undefined || best.score >= WRONG_KIND ? null : best.issues;
}

const WRONG_KIND = 1000;

function strangeness(issue: Issue): number {
  if (issue.path.length === 0 && issue.code === "invalid_type") return WRONG_KIND;
  if (issue.path.length === 0 && issue.code === "unrecognized_keys") return 10 * issue.keys.length;
  if (issue.path.length === 0 && issue.code === "invalid_value") return 30;
  if (issue.code === "invalid_union" && likeliestBranch(issue.errors) === null && issue.path.length === 0) return WRONG_KIND;
  if (issue.path.length === 1 && issue.code === "invalid_type") return 8;
  return 3;
}

/** `rules/lateness-contact/then/0/due`: the path, with entries of lists named by their id. */
export function placeOf(at: string, path: readonly PropertyKey[], input: unknown): string {
  const parts = at === "" ? [] : [at];
  let here: unknown = input;
  for (const key of path) {
    const next = isRecord(here) || Array.isArray(here) ? Reflect.get(here, key) : undefined;
    parts.push(Array.isArray(here) && isRecord(next) ? (nameOf(next) ?? String(key)) : String(key));
    here = next;
  }
  return parts.join("/");
}

function nameOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const name = entry["id"] ?? entry["stage"];
  return typeof name === "string" ? name : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
