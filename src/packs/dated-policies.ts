import type { Clause } from "../clauses/clause.ts";
import type { Effective } from "../clauses/source-schema.ts";
import type { Code } from "../codes/code-schema.ts";
import { type DayNumber, dayOf, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { suggester } from "../kernel/suggestions.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import { packDiagnostic } from "./diagnostics.ts";
import type { ParseOptions } from "./parse-pack.ts";
import { canonicalJson, compilePack, type Edition, loadPack, PackError, type Policy } from "./policy.ts";
import { rateEdges } from "./rate-edges.ts";

/**
 * Loads the policies one school has had, one after another: each pack is in force from its `effective.from` until the next one begins.
 *
 * The result serves wherever a policy does. Rules are those in force on the day asked about, but an absence is judged by the rules that
 * were in force when it began; a code is read as it was in force on the date of its session; a notice costs what it cost on the day of
 * its issue.
 *
 * @param packs packs as parsed JSON, in any order
 * @throws PackError where a pack cannot be used, or where it is not clear which of two comes first
 */
export function loadPolicies(packs: readonly unknown[], options: ParseOptions = {}): Policy {
  const loaded = packs.map((json) => loadPack(json, options)).sort((a, b) => beginOf(a) - beginOf(b));
  const unclear = unclearOrder(loaded);
  if (unclear.length > 0) throw new PackError(unclear);
  const last = loaded.at(-1);
  if (last === undefined)
    throw new PackError([packDiagnostic("packs-undated", "", "there is no pack", "give at least one")]);
  if (loaded.length === 1) return last;
  const codes = joined(loaded.flatMap(({ pack }) => pack.codes ?? []));
  const alone = loaded.map((policy, index): Edition => {
    const [from, until] = [index === 0 ? -Infinity : beginOf(policy), beginOf(loaded[index + 1])];
    return { from, to: until - 1, policy: withLaw(policy, codes, datedTariffs(loaded), loaded) };
  });
  const editions = alone.map((edition, index) => withEarlier(edition, alone.slice(0, index)));
  const latest = editions.at(-1)?.policy ?? last;
  return Object.freeze({ ...latest, editions });
}

/** A policy judges the absences that began under it; those that began under an earlier one are still judged by that one. */
function withEarlier(edition: Edition, earlier: readonly Edition[]): Edition {
  const isOfAbsence = ({ scope }: Clause) => scope === "absence";
  const begunUnder = ({ from, to, policy }: Edition) =>
    policy.clauses.filter(isOfAbsence).map((clause) => ({
      ...clause,
      inForce: { from: Math.max(from, clause.inForce.from), to: Math.min(to, clause.inForce.to) },
    }));
  const others = edition.policy.clauses.filter((clause) => !isOfAbsence(clause));
  const clauses = [
    ...others.filter(({ turn }) => turn === null),
    ...begunUnder(edition),
    ...earlier.flatMap(begunUnder),
    ...others.filter(({ turn }) => turn !== null),
  ];
  // What was done about an absence under an earlier policy is still about that absence.
  const absenceEvents = new Set([edition, ...earlier].flatMap(({ policy }) => [...policy.words.absenceEvents]));
  const words = { ...edition.policy.words, absenceEvents };
  return {
    ...edition,
    policy: Object.freeze({ ...edition.policy, clauses, words, edges: rateEdges(clauses, edition.policy.bands) }),
  };
}

/** The policy in force on a day: itself, unless it is a list of policies. */
export function inForceOn(policy: Policy, day: DayNumber): Policy {
  return policy.editions?.find(({ from, to }) => from <= day && day <= to)?.policy ?? policy;
}

function beginOf(policy: Policy | undefined): DayNumber {
  if (policy === undefined) return Infinity;
  const { from } = policy.pack.effective ?? {};
  return from === undefined ? -Infinity : dayOf(from);
}

function unclearOrder(loaded: readonly Policy[]): Diagnostic[] {
  return loaded.flatMap((policy, index) => {
    const next = loaded[index + 1];
    if (next === undefined || beginOf(policy) < beginOf(next)) return [];
    const message = `\`${policy.pack.id}\` and \`${next.pack.id}\` begin on the same day`;
    const help = "give each pack an `effective.from` of its own";
    return [packDiagnostic("packs-undated", `${next.pack.id}/effective`, message, help)];
  });
}

/** Every code any of the packs knows, each with its own dates; the same code once. */
function joined(codes: readonly Code[]): Code[] {
  const key = ({ id, class: codeClass, from, to }: Code) => canonicalJson({ id, codeClass, from, to });
  return [...new Map(codes.map((code) => [key(code), code])).values()];
}

/** Tariffs with the days on which they are in force: their own, or else those of their pack. The law's dates go before a policy's. */
function datedTariffs(loaded: readonly Policy[]): Tariff[] {
  return loaded.flatMap((policy, index) => {
    const [from, next] = [policy.pack.effective?.from, beginOf(loaded[index + 1])];
    const own: Effective = {
      ...(from === undefined || index === 0 ? {} : { from }),
      ...(Number.isFinite(next) ? { to: isoDate(next - 1) } : {}),
    };
    return (policy.pack.tariffs ?? []).map((tariff) => ({ ...tariff, effective: tariff.effective ?? own }));
  });
}

/** A policy with the codes and tariffs of all. What it says itself, and its hash, stay what they were. */
function withLaw(policy: Policy, codes: Code[], tariffs: Tariff[], all: readonly Policy[]): Policy {
  const compiled = compilePack({ ...policy.pack, codes, tariffs }, policy.own, policy.diagnostics);
  const stages = new Set(policy.ladders.flatMap(({ ladder, order }) => order.map((stage) => `${ladder.id}/${stage}`)));
  const others = all.flatMap(({ ladders }) => ladders.flatMap((ladder) => ladder.stages));
  const gone = others.filter(({ name }) => !stages.has(name));
  const retired = new Map(gone.flatMap(({ name, turn }) => turn.enteredBy.map((type) => [type, name] as const)));
  const events = new Set(all.flatMap((other) => [...other.events]));
  return Object.freeze({
    ...compiled,
    hash: policy.hash,
    events,
    eventMeant: suggester(events),
    retiredStages: retired,
  });
}
