/** A small linear congruential generator: the same seed makes the same pupil on any machine. */
export class Random {
  #state: number;

  constructor(seed: number | string) {
    // Text is hashed (FNV-1a), so that "pupil 7, danesgate" is a seed too.
    let hash = 2_166_136_261;
    for (const char of String(seed)) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0;
    this.#state = (hash % 2_147_483_646) + 1;
    for (let warm = 0; warm < 3; warm += 1) this.below(2);
  }

  /** A whole number from 0 to just below this. */
  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return Math.floor((this.#state / 2_147_483_647) * limit);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** True in so many of a hundred. */
  percent(share: number): boolean {
    return this.below(1000) < share * 10;
  }

  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError("nothing to pick from");
    return values[this.below(values.length)] as Value;
  }

  /** One of several, each as often as its weight says. */
  weighted<Value>(values: readonly (readonly [number, Value])[]): Value {
    let left = this.below(values.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of values) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new RangeError("nothing to pick from");
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values];
    const found: Value[] = [];
    while (left.length > 0) found.push(...left.splice(this.below(left.length), 1));
    return found;
  }
}
