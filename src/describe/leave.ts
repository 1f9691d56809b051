import type { DescribedPolicy } from "./described-policy.ts";
import { dutyTable } from "./duties.ts";
import { section, table } from "./markdown.ts";

/** Requests for leave: the rules, and the code each reason leads to. */
export function leave(described: DescribedPolicy): readonly string[] {
  const { own } = described;
  const reasons = (own.words?.reasons ?? []).map(({ id, title, code, accepted, leave: mayBeGranted, refusedCode }) => [
    title ?? id,
    code ?? "",
    yesOrNo(accepted),
    yesOrNo(mayBeGranted),
    refusedCode ?? "",
  ]);
  return section("## Leave and reasons for absence", [
    ...dutyTable("leave", described),
    ...table(["reason", "code", "accepted", "leave may be granted", "code if refused and taken"], reasons),
  ]);
}

function yesOrNo(value: boolean | undefined): string {
  return value === undefined ? "not stated" : value ? "yes" : "no";
}
