import type { Comparer } from "./comparer.ts";
export async function compareSchool(_c: Comparer, _b: string): Promise<void> {}
