import { isRecord } from "./parse.ts";

/**
 * Data without the keys whose value is null: an export that writes null for what it does not know has left it out. A null in a list
 * keeps its place, and so does one under a key where it means something. Data without such keys comes back as it is.
 */
export function withoutNulls(value: unknown, meaningful: ReadonlySet<string> = new Set()): unknown {
  if (!holdsNull(value, meaningful)) return value;
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, meaningful));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key, one]) => one !== null || meaningful.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNulls(one, meaningful)]));
}

function holdsNull(value: unknown, meaningful: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((one) => holdsNull(one, meaningful));
  if (!isRecord(value)) return false;
  return Object.keys(value).some((key) => {
    const one = value[key];
    return one === null ? !meaningful.has(key) : holdsNull(one, meaningful);
  });
}
