/**
 * The first whole number from one on for which something is so, found by halving; the last where it is so for none before.
 *
 * @param from the least there can be
 * @param to the most there can be: never asked about
 * @param isSo false up to somewhere, and true from there on
 */
export function firstWhere(from: number, to: number, isSo: (n: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
