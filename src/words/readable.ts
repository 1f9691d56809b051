/** Words made from an id, where nothing better is given: `stage-1-letter` becomes "stage 1 letter", `halfTerm` "half term". */
export function readable(id: string): string {
  return id
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_/.]+/g, " ")
    .trim()
    .toLowerCase();
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** In the middle of a sentence a title loses its capital, unless it begins with a name or an abbreviation. */
export function uncapitalised(text: string): string {
  return /^[A-Z][a-z]+(?![A-Za-z])(?! [A-Z])/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

export function quoted(title: string): string {
  return `“${title}”`;
}

/** A sentence begins with a capital and ends with a full stop, unless a question or the quotation of a whole sentence ends it. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return capitalised(/[.?!]”?$/.test(trimmed) ? trimmed : `${trimmed}.`);
}
