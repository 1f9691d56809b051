import type { Comparer } from "./comparer.ts";
export function compareScenarios(_c: Comparer, _b: string): void {}
