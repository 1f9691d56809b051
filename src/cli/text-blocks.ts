import type { DecidedAction } from "../decision/decision-types.ts";

/** A table in columns; below each row stand the lines that belong to it. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  below: (row: number) => readonly string[] = () => [],
): string[] {
  const widths = headings.map((_, column) => widest([headings, ...rows].map((row) => row[column] ?? "")));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return [
    line(headings).trimEnd(),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.flatMap((row, index) => [line(row).trimEnd(), ...below(index)]),
  ];
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** Lines under a title, with an empty line before it; nothing where there are none. */
export function section(title: string, entries: readonly string[], mark = "  "): string[] {
  return entries.length === 0 ? [] : ["", title, ...entries.map((entry) => `${mark}${entry}`)];
}

/** The first of several, and how many others there are. */
export function someOf(all: readonly string[], most: number): string[] {
  return all.length <= most ? [...all] : [...all.slice(0, most), `and ${all.length - most} more`];
}

type Counts = Readonly<Record<string, number>>;

/** A chart in text: a line for each entry, its bar as long as its share of the longest. */
export function bars(title: string, counts: Counts, width = 40): string[] {
  const entries = Object.entries(counts);
  const most = Math.max(0, ...Object.values(counts));
  const names = widest(Object.keys(counts));
  const digits = String(most).length;
  const bar = (count: number) => "#".repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / most) * width)));
  return section(
    title,
    entries.map(([name, count]) => `${name.padEnd(names)}  ${String(count).padStart(digits)}  ${bar(count)}`),
  );
}

/** The same entries, the greatest first. */
export function greatestFirst(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** Text in brackets behind another; nothing where there is none. */
export function bracketed(text: string | null): string {
  return text === null || text === "" ? "" : ` (${text})`;
}

/** "must contact-parents (M1), attendance-officer". */
export function askedOf(action: Pick<DecidedAction, "force" | "action" | "for" | "by">): string {
  const who = action.by === null ? "" : `, ${[action.by].flat().join(" and ")}`;
  return `${action.force} ${action.action}${bracketed(action.for)}${who}`;
}
