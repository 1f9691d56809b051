/**
 * How two answers differ, said so that many differences of one kind fall together: a path without names, ids and dates, with the name of
 * the rule, action or question beside it.
 */

export interface Difference {
  readonly kind: string;
  /** The rule, action or question in which it was found. */
  readonly where: string;
  readonly before: string;
  readonly now: string;
}

type Json = unknown;
type Entries = Readonly<Record<string, Json>>;

/** Keyed by names of the policy or the school, which do not belong in a kind. */
const KEYED: ReadonlySet<string> = new Set(["bands", "ladders", "groups", "unknown", "firstByRule", "values"]);

/** What tells one entry of a list from the others, apart from its dates: those may be what differs. */
const NAMES = ["action", "question", "requirement", "rule", "code", "id", "name", "group", "pupil", "parent"] as const;
const MORE = ["for", "about", "on", "at", "date", "session", "fact", "says"] as const;

export function differences(before: Json, now: Json): Difference[] {
  const found: Difference[] = [];
  walk("", "", before, now, found);
  return found;
}

function walk(path: string, where: string, a: Json, b: Json, found: Difference[]): void {
  if (JSON.stringify(a) === JSON.stringify(b)) return;
  if (Array.isArray(a) && Array.isArray(b)) walkLists(path, where, a, b, found);
  else if (isEntries(a) && isEntries(b)) walkEntries(path, where, a, b, found);
  else found.push(difference(path, where, a, b));
}

function walkEntries(path: string, where: string, a: Entries, b: Entries, found: Difference[]): void {
  const keyed = KEYED.has(path.split(".").at(-1) ?? "");
  const [ofA, ofB] = [Object.keys(a), Object.keys(b)];
  for (const key of new Set([...ofA, ...ofB])) {
    const inner = keyed ? `${path}.*` : path === "" ? key : `${path}.${key}`;
    walk(inner, keyed ? key : where, a[key], b[key], found);
  }
  // JSON without order would call these the same, and "byte for byte" would not.
  const same = ofA.length === ofB.length && ofA.every((key) => Object.hasOwn(b, key));
  if (same && ofA.join() !== ofB.join()) found.push(difference(`${path}: order of keys`, where, ofA, ofB));
}

function walkLists(path: string, where: string, a: readonly Json[], b: readonly Json[], found: Difference[]): void {
  const inner = `${path}[]`;
  if (![...a, ...b].every(isEntries)) {
    found.push(difference(inner, where, a, b));
    return;
  }
  const [ofA, ofB] = [numbered(a), numbered(b)];
  for (const [name, one] of ofA) {
    const other = ofB.get(name);
    if (other === undefined) found.push(difference(`${inner} gone`, whereOf(where, one), one, undefined));
    else walk(inner, whereOf(where, one), one, other, found);
  }
  for (const [name, one] of ofB)
    if (!ofA.has(name)) found.push(difference(`${inner} new`, whereOf(where, one), undefined, one));
  const shared = (of: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>) =>
    [...of.keys()].filter((name) => other.has(name));
  const [orderA, orderB] = [shared(ofA, ofB), shared(ofB, ofA)];
  if (orderA.join("\n") !== orderB.join("\n")) found.push(difference(`${inner}: order`, where, orderA, orderB));
}

/** Entries by their names; of several with the same name, each with its number. */
function numbered(list: readonly Json[]): Map<string, Json> {
  const named = new Map<string, Json>();
  for (const entry of list) {
    const base = [...NAMES, ...MORE].flatMap((key) => textAt(entry, key) ?? []).join("|");
    let name = base;
    for (let count = 2; named.has(name); count += 1) name = `${base} ${count}`;
    named.set(name, entry);
  }
  return named;
}

/** The outermost name: of a session that a rule counts, the rule. */
function whereOf(outer: string, entry: Json): string {
  if (outer !== "") return outer;
  for (const key of NAMES.slice(0, 7)) {
    const text = textAt(entry, key);
    if (text !== undefined) return text;
  }
  return "";
}

function textAt(entry: Json, key: string): string | undefined {
  const value = isEntries(entry) ? entry[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function isEntries(value: Json): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function difference(kind: string, where: string, before: Json, now: Json): Difference {
  if (typeof before === "string" && typeof now === "string") {
    // Of a long text only where it parts matters.
    let at = 0;
    while (before[at] === now[at]) at += 1;
    const from = before.length > 200 ? Math.max(0, at - 60) : 0;
    return { kind, where, before: short(before.slice(from)), now: short(now.slice(from)) };
  }
  return { kind, where, before: short(JSON.stringify(before)), now: short(JSON.stringify(now)) };
}

function short(text: string | undefined): string {
  if (text === undefined) return "nothing";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
