import type { z } from "zod";
import type { Diagnostic } from "./diagnostics.ts";
import { explainIssue, separateHelp, withHelp, withSubject } from "./issue-messages.ts";

/** The outcome of reading data from outside. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type Issue = z.core.$ZodIssue;

/**
 * Reads data from outside by a schema. What does not fit comes back as diagnostics in plain words, each naming its place: entries
 * of lists are named by their `id` where they have one.
 */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown, code: string, at: string): Parsed<T> {
  const result = schema.safeParse(input, { error: explainIssue });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    diagnostics: result.error.issues.flatMap((issue) => toDiagnostics(issue, [], input, code, at)),
  };
}

function toDiagnostics(
  issue: Issue,
  prefix: readonly PropertyKey[],
  input: unknown,
  code: string,
  at: string,
): Diagnostic[] {
  const path = [...prefix, ...issue.path];
  const written = path.reduce<unknown>(valueAt, input);
  const meant = issue.code === "invalid_union" ? meantForm(issue.errors, written) : null;
  if (meant !== null) return meant.flatMap((inner) => toDiagnostics(inner, path, input, code, at));
  const { message, help } = separateHelp(issue.code === "custom" ? withSubject(issue.message, written) : issue.message);
  const own = issue.code === "custom" ? issue.params?.["diagnostic"] : undefined;
  const place = placeOf(at, path, input);
  return [{ code: typeof own === "string" ? own : code, severity: "error", at: place, message, help }];
}

type Form = readonly Issue[];

/** Of several forms the one the author most likely meant, with what is wrong with it; null where none is near. */
function meantForm(forms: readonly Form[], written: unknown): Form | null {
  const fitting = forms.flatMap(innerForms).filter((form) => !form.some((issue) => isOfAnotherKind(issue, written)));
  if (!isRecord(written)) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  const known = (form: Form) => Object.keys(written).filter((key) => !strangeKeys(form).includes(key));
  const [best] = fitting.toSorted((a, b) => known(b).length - known(a).length || a.length - b.length);
  if (best === undefined || known(best).length === 0) return null;
  const others = fitting.filter((form) => form !== best).flatMap(known);
  return best.map((issue) => tellApart(issue, known(best), others));
}

/** A form that is itself a choice of forms counts as each of them. */
function innerForms(form: Form): readonly Form[] {
  const [only] = form;
  if (form.length !== 1 || only?.code !== "invalid_union" || only.path.length > 0) return [form];
  return only.errors.flatMap(innerForms);
}

/** Whether a complaint says that a form is for something else altogether: a list where an object was written. */
function isOfAnotherKind(issue: Issue, written: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return typeof written !== "string";
  return issue.code === "invalid_type" || issue.code === "invalid_union";
}

function strangeKeys(form: Form): readonly string[] {
  return form.flatMap((issue) => (issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : []));
}

/** A key that belongs to another form is not unknown: two forms were mixed. */
function tellApart(issue: Issue, known: readonly string[], others: readonly string[]): Issue {
  if (issue.code !== "unrecognized_keys" || issue.path.length > 0) return issue;
  if (!issue.keys.every((key) => others.includes(key))) return issue;
  const keys = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  return {
    ...issue,
    message: withHelp(`${keys(issue.keys)} does not go with ${keys(known)}`, "write the one or the other"),
  };
}

/** `rules/lateness-contact/then/0/due`: the path, with entries of lists named by their id. */
export function placeOf(at: string, path: readonly PropertyKey[], input: unknown): string {
  const parts = at === "" ? [] : [at];
  let here: unknown = input;
  for (const key of path) {
    const next = valueAt(here, key);
    parts.push(Array.isArray(here) && isRecord(next) ? (nameOf(next) ?? String(key)) : String(key));
    here = next;
  }
  return parts.join("/");
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
}

/** How an entry of a list is named in places: by its `id`, or its `stage`. */
export function nameOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const name = entry["id"] ?? entry["stage"];
  return typeof name === "string" ? name : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
