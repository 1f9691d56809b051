/** What has the same key stands together, in the order in which the first of each came. */
export function grouped<T, K>(all: Iterable<T>, key: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const name = key(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}

/** By a text made of each; what has the same text keeps its order. */
export function sortedBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  const keyed = all.map((one) => ({ one, key: key(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}
