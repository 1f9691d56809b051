/** Both sides in turn over small blocks of pupils, so that a busy machine slows both alike; processor time, medians of repeats. */

export interface Timed {
  /** Microseconds a pupil. */
  readonly cpu: number;
  readonly wall: number;
}

/**
 * @param blocks texts of pupils: parsed anew before each timing, since a version may keep what it has read with the object it read
 * @param sides the work of each side on one block
 */
export function timed(
  blocks: readonly (readonly string[])[],
  sides: readonly ((pupils: readonly unknown[]) => unknown)[],
  repeats: number,
): Timed[] {
  const pupils = blocks.reduce((sum, block) => sum + block.length, 0);
  const found = sides.map(() => ({ cpu: [] as number[], wall: [] as number[] }));
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const sums = sides.map(() => ({ cpu: 0, wall: 0 }));
    for (const [number, block] of blocks.entries()) {
      // Whoever begins pays for a cold cache: by turns.
      const order = [...sides.keys()];
      if ((number + repeat) % 2 === 1) order.reverse();
      for (const side of order) {
        const [work, sum] = [sides[side], sums[side]];
        if (work === undefined || sum === undefined) continue;
        const inputs = block.map((text): unknown => JSON.parse(text));
        // No forced collection in between, though each side may sweep some of the other's garbage: it throws away what V8 has learnt of the
        // code, and both sides then look three times as slow as they are.
        const [cpu, start] = [process.cpuUsage(), performance.now()];
        work(inputs);
        const used = process.cpuUsage(cpu);
        sum.wall += (performance.now() - start) * 1000;
        sum.cpu += used.user + used.system;
      }
    }
    for (const [side, sum] of sums.entries()) {
      found[side]?.cpu.push(sum.cpu / pupils);
      found[side]?.wall.push(sum.wall / pupils);
    }
  }
  return found.map(({ cpu, wall }) => ({ cpu: median(cpu), wall: median(wall) }));
}

export function blocksOf(texts: readonly string[], size: number): string[][] {
  const blocks: string[][] = [];
  for (let from = 0; from < texts.length; from += size) blocks.push(texts.slice(from, from + size));
  return blocks;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
