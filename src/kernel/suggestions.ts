/** The candidate nearest to what was written, or null where nothing is near enough to be meant. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  // Something of what was written has to remain: two codes of two letters are not near each other for being short.
  let bestDistance = Math.min(Math.max(2, Math.floor(written.length / 3)), written.length - 1) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "did you mean `x`?" where something is near, otherwise the choices there are. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates);
  if (near !== null) return `did you mean \`${near}\`?`;
  if (candidates.length === 0) return "there is nothing it could refer to";
  const shown = candidates.slice(0, 12).map((candidate) => `\`${candidate}\``);
  return `use one of ${shown.join(", ")}${candidates.length > shown.length ? ", …" : ""}`;
}

const REMEMBERED_AT_MOST = 1000;

/** The same over one list of candidates, asked again and again: a school that misspells an event does so on every log. */
export function suggester(candidates: Iterable<string>): (written: string) => string {
  const list = [...candidates];
  const known = new Map<string, string>();
  return (written) => {
    const help = known.get(written) ?? didYouMean(written, list);
    if (known.size < REMEMBERED_AT_MOST) known.set(written, help);
    return help;
  };
}

function editDistance(a: string, b: string, giveUpAt: number): number {
  if (Math.abs(a.length - b.length) >= giveUpAt) return giveUpAt;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? giveUpAt;
}
