/** A Markdown table; nothing where it has no rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [[line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n")];
}

/** A list of points; nothing where there are none. */
export function points(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [texts.map((text) => `- ${oneLine(text)}`).join("\n")];
}

/** A line about something, where there is such a thing. */
export function about<T>(thing: T | null | undefined, say: (thing: T) => string): readonly string[] {
  return thing === undefined || thing === null ? [] : [say(thing)];
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [heading, ...blocks];
}

/** Blocks with an empty line between them, ending in a line break. */
export function document(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function cell(text: string): string {
  return oneLine(text).replaceAll("|", "\\|");
}
