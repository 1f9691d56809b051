import { isRecord } from "./parse.ts";

/**
 * Data without the keys whose value is null: an export that writes null for what it does not know has left it out. A null in a list
 * keeps its place, and so does one under a key where it means something.
 */
export function withoutNulls(value: unknown, meaningful: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, meaningful));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key, one]) => one !== null || meaningful.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNulls(one, meaningful)]));
}
