/** How often each thing was met. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** More than none, in the order of their names. */
  get inOrder(): Readonly<Record<string, number>> {
    const counts = [...this.#counts].filter(([, count]) => count > 0);
    return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
