/**
 * What is kept under a key, made the first time it is asked for.
 *
 * @param known where it is kept
 * @param make never asked twice for one key
 */
export function remembered<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
