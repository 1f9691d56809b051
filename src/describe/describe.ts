import type { Policy } from "../packs/policy.ts";
import { describedPolicy } from "./described-policy.ts";
import { forGovernors } from "./for-governors.ts";
import { forParents } from "./for-parents.ts";

export interface DescribeOptions {
  /** For whom it is written: all of it for governors, or what families need, in half the length. */
  readonly for?: "governors" | "parents" | undefined;
}

/**
 * Writes a policy as a document people read, in Markdown: purpose, times, every threshold in one table, what happens at each stage with a
 * diagram (Mermaid), who does what by when, leave, penalty notices, the questions people answer and the assumptions to confirm. It
 * recomputes nothing and names every rule.
 *
 * @param policy a policy from `loadPack`
 * @param options.for `"governors"` (default) or `"parents"`
 */
export function describe(policy: Policy, options: DescribeOptions = {}): string {
  const described = describedPolicy(policy);
  return options.for === "parents" ? forParents(described) : forGovernors(described);
}
