import type { Diagnostic } from "../kernel/diagnostics.ts";
import { packDiagnostic } from "./diagnostics.ts";

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const DEEPEST = 64;
const MOST_ENTRIES = 200_000;

/** What makes data from outside unsafe to read at all: forbidden keys, bottomless nesting, sheer size. */
export function unsafeIn(input: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  let entries = 0;
  const visit = (value: unknown, at: string, depth: number): void => {
    if (typeof value !== "object" || value === null || found.length > 0) return;
    const tooLarge = (message: string, help: string) => found.push(packDiagnostic("pack-too-large", at, message, help));
    if (depth > DEEPEST) {
      tooLarge(`entries are nested more than ${DEEPEST} deep`, "use shared conditions to keep trees shallow");
      return;
    }
    for (const key of Object.keys(value)) {
      entries += 1;
      const place = at === "" ? key : `${at}/${key}`;
      if (FORBIDDEN.has(key))
        found.push(packDiagnostic("forbidden-key", place, `the key \`${key}\` is not allowed`, "remove it"));
      else if (entries > MOST_ENTRIES) tooLarge(`there are more than ${MOST_ENTRIES} entries`, "split the pack");
      else visit(Reflect.get(value, key), place, depth + 1);
    }
  };
  visit(input, "", 0);
  return found;
}
