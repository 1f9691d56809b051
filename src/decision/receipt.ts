import { libraryVersion } from "../kernel/version.ts";
import type { Policy } from "../packs/policy.ts";
import type { Receipt } from "./decision-types.ts";

export function receiptOf(policy: Policy): Receipt {
  const { pack, own, hash } = policy;
  return { id: pack.id, version: pack.version, hash, base: own.extends ?? null, library: libraryVersion };
}
