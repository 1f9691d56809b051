/**
 * What the comparison asks of either build, written down here and not read from the library's own types: both sides are loaded by file
 * URL, and the comparison must survive that the types of one of them change.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Policy {
  readonly pack: PackJson;
}

export interface Question {
  readonly id: string;
  readonly about?: string;
  readonly type?: string;
  readonly answers?: readonly { readonly id: string }[];
}

export interface PackJson {
  readonly id: string;
  readonly phase?: string;
  readonly codes?: readonly { readonly id: string; readonly from?: string; readonly to?: string }[];
  readonly words?: {
    readonly events?: readonly { readonly id: string; readonly outcomes?: readonly string[] }[];
    readonly flags?: readonly { readonly id: string }[];
    readonly reasons?: readonly { readonly id: string }[];
  };
  readonly questions?: readonly Question[];
  readonly ladders?: readonly { readonly id: string }[];
  readonly rules?: readonly unknown[];
}

interface Of<Value> {
  readonly calendar: unknown;
  readonly pupil: Value;
}
interface SchoolJson {
  readonly calendar: unknown;
  readonly pupils: readonly unknown[];
}
interface At {
  readonly asOf: string;
}
interface Period {
  readonly from: string;
  readonly to: string;
  readonly asLogged?: boolean;
  readonly answers?: unknown;
}

/** One required action of a replay, so far as a case log is made from it. */
export interface Replayed {
  readonly action: string;
  readonly rules: readonly string[];
  readonly force: string;
  readonly for: string | null;
  readonly on: string;
}

export interface Library {
  loadPack(json: unknown): Policy;
  loadPolicies(packs: readonly unknown[]): Policy;
  parseCalendar?(json: unknown): { readonly ok: boolean; readonly value?: unknown };
  evaluate(policy: Policy, input: Of<unknown>, at: At): unknown;
  evaluateMany(policy: Policy, school: SchoolJson, at: At): Iterable<unknown> & { readonly groups: unknown };
  explain(policy: Policy, input: Of<unknown>, at: At): unknown;
  nearMisses(policy: Policy, input: Of<unknown>, at: At): unknown;
  assessLeave(policy: Policy, input: Of<unknown> & { readonly request: unknown }, at: At): unknown;
  auditActions(policy: Policy, input: Of<unknown>, at: At): unknown;
  cohort(policy: Policy, school: SchoolJson, at: At & { readonly by?: string }): unknown;
  replayAll(
    policy: Policy,
    school: SchoolJson,
    period: Period,
  ): { readonly pupils: readonly { readonly pupil: string; readonly actions: readonly Replayed[] }[] };
  comparePolicies(a: Policy, b: Policy, school: SchoolJson, period: Period): unknown;
  describe(policy: Policy, options?: { readonly for?: string }): string;
  classifyArrival(policy: Policy, arrival: unknown): unknown;
  penaltySchedule(policy: Policy, notice: unknown): unknown;
}

/** One build with what it has compiled, each thing once. */
export class Side {
  readonly #policies = new Map<string, Policy>();
  readonly #calendars = new Map<unknown, unknown>();

  private constructor(
    readonly name: string,
    readonly folder: string,
    readonly library: Library,
    readonly packs: Map<string, unknown>,
  ) {}

  /** @param packs the folder of packs: by default both sides read those of 0.2.0, so that only the library differs. */
  static async load(name: string, folder: string, packs: string): Promise<Side> {
    const path = join(folder, "index.js");
    if (!existsSync(path)) throw new Error(`${path} is not there: build first (npm run build)`);
    const library = (await import(pathToFileURL(path).href)) as Library;
    const files = readdirSync(packs).filter((file) => file.endsWith(".json"));
    const read = files.map((file): [string, unknown] => [file.slice(0, -5), readJson(join(packs, file))]);
    return new Side(name, folder, library, new Map(read));
  }

  /** A pack that does not stand in the folder. */
  add(id: string, pack: unknown): void {
    this.packs.set(id, pack);
  }

  /** The policy of an id, or of several ids joined by commas: the dated policies of one school. */
  policy(id: string): Policy {
    const known = this.#policies.get(id);
    if (known !== undefined) return known;
    const [first, ...more] = id.split(",").map((one) => this.packs.get(one));
    const policy = more.length === 0 ? this.library.loadPack(first) : this.library.loadPolicies([first, ...more]);
    this.#policies.set(id, policy);
    return policy;
  }

  /** A calendar compiled once, where this build does that; a wrong one is handed over as it is. */
  calendar(json: unknown): unknown {
    if (!this.#calendars.has(json)) {
      const parsed = this.library.parseCalendar?.(json);
      this.#calendars.set(json, parsed?.ok === true ? parsed.value : json);
    }
    return this.#calendars.get(json);
  }
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
