import { catalogue, type FactName, isFactName } from "../facts/catalogue.ts";
import type { Bound } from "../facts/fact.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Reading } from "../record/reading.ts";
import type { FactValue, Leaf } from "./condition-schema.ts";

/** A fact as a condition calls it. */
export interface Call extends Bound {
  /** How examples and sentences name it. */
  readonly key: string;
  readonly fact: FactName;
  readonly params: Readonly<Record<string, unknown>>;
  /** The same for every call of the fact with the same parameters. */
  readonly id: string;
}

/** A comparison compiled once. */
export interface CompiledLeaf {
  readonly leaf: Leaf;
  readonly call: Call;
  /** The fact on the other side, where the value is one. */
  readonly other: Call | null;
  readonly literals: readonly Reading[];
}

export function isFactValue(value: Leaf["value"]): value is FactValue {
  return isRecord(value);
}

export function compileCall(call: FactValue): Call {
  if (!isFactName(call.fact)) throw new RangeError(`no such fact: ${call.fact}`);
  const params = call.params ?? {};
  return {
    ...catalogue[call.fact].bind(params),
    key: call.name ?? call.fact,
    fact: call.fact,
    params,
    id: callId(call),
  };
}

/** The same for every call of a fact with the same parameters. */
export function callId({ fact, params = {} }: FactValue): string {
  return `${fact} ${JSON.stringify(params)}`;
}
