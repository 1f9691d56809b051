/** An exact number, held as two integers. 342 of 380 is 342/380, never 0.9. */
export interface Exact {
  readonly n: number;
  readonly d: number;
}

export function whole(n: number): Exact {
  return { n, d: 1 };
}

/** A share in percent: `percentage(342, 380)` is exactly 90. `outOf` must be positive. */
export function percentage(part: number, outOf: number): Exact {
  return { n: part * 100, d: outOf };
}

/** The exact value of a number as its author wrote it: 92.5 is 925/10. */
export function decimal(value: number): Exact {
  const [digits = "0", fraction = ""] = plainDigits(value).split(".");
  const d = 10 ** fraction.length;
  return { n: Number(digits + fraction), d };
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(12).replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`: by cross-multiplication, so nothing is rounded. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (isHeldExactly(left) && isHeldExactly(right)) return Math.sign(left - right);
  if (![a.n, a.d, b.n, b.d].every(Number.isInteger)) return Math.sign(left - right);
  const [exactLeft, exactRight] = [BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d)];
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** Beyond this a product of two whole numbers may itself have been rounded. */
function isHeldExactly(product: number): boolean {
  return Math.abs(product) <= Number.MAX_SAFE_INTEGER;
}

export function lesser(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function greater(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The nearest floating-point number, for people and for engines that know no other. Never compare with it. */
export function approximate(value: Exact): number {
  return value.n / value.d;
}

/**
 * The value for display, with two decimals where they suffice. Given edges it is compared with, decimals are added until the
 * figure shown stands on the same side of each edge as the exact value.
 */
export function display(value: Exact, edges: readonly Exact[] = []): number {
  for (let decimals = 2; decimals < 10; decimals += 1) {
    const shown = roundTo(value, decimals);
    const faithful = edges.every((edge) => compare(value, edge) === compare(shown, edge));
    if (faithful) return approximate(shown);
  }
  return approximate(value);
}

function roundTo(value: Exact, decimals: number): Exact {
  const d = 10 ** decimals;
  return { n: Math.round((value.n * d) / value.d), d };
}
