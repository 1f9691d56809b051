/** A chart in text: a line for each entry, its bar as long as its share of the longest. */
export function bars(title: string, counts: Readonly<Record<string, number>>, width = 40): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const most = Math.max(...entries.map(([, count]) => count));
  const names = Math.max(...entries.map(([name]) => name.length));
  const digits = String(most).length;
  const bar = (count: number) => "#".repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / most) * width)));
  return [
    "",
    title,
    ...entries.map(([name, count]) => `  ${name.padEnd(names)}  ${String(count).padStart(digits)}  ${bar(count)}`),
  ];
}

/** The same entries, the greatest first. */
export function greatestFirst(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
