import type { IsoDate } from "../kernel/dates.ts";
import type { Exact } from "../kernel/exact.ts";
import { decimal } from "../kernel/exact.ts";
import type { Policy } from "../packs/policy.ts";

/** What is assumed about questions nobody has answered: nothing, yes or no to every yes-or-no question, or answers one by one. */
export type AssumedAnswers = "open" | "yes" | "no" | Readonly<Record<string, boolean | number | string>>;

/** A period to live through again, and how. */
export interface ReplayOptions {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day, included. */
  readonly to: IsoDate;
  /** Only what the log says was done is done; otherwise everything required is done when it is due. */
  readonly asLogged?: boolean | undefined;
  readonly answers?: AssumedAnswers | undefined;
  /** What a person is taken to decide where the policy asks for a decision: the event to log, by action. Left out, the decision stays open. */
  readonly decisions?: Readonly<Record<string, string>> | undefined;
}

/** The same policy with answers assumed where nobody has given one. */
export function assuming(policy: Policy, answers: AssumedAnswers): Policy {
  if (answers === "open") return policy;
  const given = typeof answers === "string" ? yesOrNo(policy, answers === "yes") : Object.entries(answers);
  const assumed = new Map<string, Exact | string | boolean>(
    given.map(([id, answer]) => [id, typeof answer === "number" ? decimal(answer) : answer]),
  );
  const editions = policy.editions?.map((edition) => ({ ...edition, policy: assuming(edition.policy, answers) }));
  return { ...policy, words: { ...policy.words, assumed }, ...(editions === undefined ? {} : { editions }) };
}

function yesOrNo(policy: Policy, answer: boolean): [string, boolean][] {
  const asked = (policy.pack.questions ?? []).filter(
    (question) => question.answers === undefined && (question.type ?? "boolean") === "boolean",
  );
  return asked.map((question) => [question.id, answer]);
}
