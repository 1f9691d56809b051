import type { Calendar } from "../calendar/calendar.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { fileOver, openFile, withEventsLogged } from "../decision/open-file.ts";
import { type Wakefulness, wakefulnessUnder } from "../decision/wakefulness.ts";
import { Circumstances, type PupilFile } from "../facts/circumstances.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { amendedOn, type Change } from "../register/amended.ts";
import type { CaseEvent, PupilJson } from "../register/pupil-schema.ts";
import type { Register } from "../register/register.ts";

/** A policy made ready to be asked about many days of many pupils. */
export interface ReadyPolicy {
  readonly policy: Policy;
  readonly wakefulness: () => Wakefulness;
}

/** The policy in force on a day, each made ready once. */
export class ReadyPolicies {
  readonly #policy: Policy;
  readonly #ready = new Map<Policy, ReadyPolicy>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** The policy, or the list of policies, as it was handed in. */
  get given(): Policy {
    return this.#policy;
  }

  on(day: DayNumber): ReadyPolicy {
    const policy = inForceOn(this.#policy, day);
    const known = this.#ready.get(policy);
    if (known !== undefined) return known;
    const made = { policy, wakefulness: wakefulnessUnder(policy) };
    this.#ready.set(policy, made);
    return made;
  }
}

/**
 * A pupil's file as it grows day by day: read once, asked about on one day after another, each time as it was known on that day.
 * What is done is added to a log of its own; the pupil handed in is not touched.
 */
export class WorkingFile {
  readonly #ready: ReadyPolicy;
  readonly #calendar: Calendar;
  readonly #pupil: PupilJson;
  #register: Register;
  #knowledge: Knowledge;
  #root: PupilFile;
  #awake: Wakefulness;
  #added: readonly CaseEvent[];
  #present: { readonly knownOn: DayNumber; readonly file: PupilFile; readonly asked: Circumstances } | null = null;

  constructor(
    ready: ReadyPolicy,
    calendar: Calendar,
    pupil: PupilJson,
    register: Register | null = null,
    added: readonly CaseEvent[] = [],
  ) {
    const { policy } = ready;
    this.#ready = ready;
    this.#calendar = calendar;
    this.#pupil = pupil;
    this.#register = register ?? openFile(policy, calendar, pupil, wholeDay(calendar.firstDay)).register;
    this.#knowledge = knowledgeOf(this.#register, policy.codes);
    this.#root = fileOver(policy, calendar, pupil, this.#register, calendar.firstDay);
    this.#added = added;
    this.#awake = ready.wakefulness();
  }

  get register(): Register {
    return this.#register;
  }

  /** The end of a day, with nothing of what became known later. */
  on(day: DayNumber): Circumstances {
    const knownOn = this.#knowledge.sameUntil(day);
    if (this.#present?.knownOn !== knownOn) {
      this.#turnTo(knownOn, withEventsLogged(this.#root.knownOn(knownOn), this.#added), day);
      this.#awake = this.#ready.wakefulness();
    }
    return this.#present?.asked.on(day) ?? this.on(day);
  }

  /** Which rules may still say something about which absence, as the register is known on the day last asked about. */
  get awake(): Wakefulness {
    return this.#awake;
  }

  #turnTo(knownOn: DayNumber, file: PupilFile, day: DayNumber): void {
    this.#present = { knownOn, file, asked: Circumstances.of(file, wholeDay(day)) };
  }

  get policy(): Policy {
    return this.#ready.policy;
  }

  /** The end of a day as it would be if some events were not on the log. */
  without(left: readonly CaseEvent[], day: DayNumber): Circumstances {
    const out = new Set(left);
    const events = [...(this.#pupil.events ?? []), ...this.#added].filter((event) => !out.has(event));
    const file = fileOver(this.policy, this.#calendar, { ...this.#pupil, events }, this.#register, day);
    return Circumstances.of(file, wholeDay(day));
  }

  /** The same file, with all that was added to it, under the policy that is in force now. */
  under(ready: ReadyPolicy): WorkingFile {
    if (ready === this.#ready) return this;
    return new WorkingFile(ready, this.#calendar, this.#pupil, this.#register, this.#added);
  }

  log(events: readonly CaseEvent[], day: DayNumber): void {
    this.#added = [...this.#added, ...events];
    if (this.#present !== null) this.#turnTo(this.#present.knownOn, withEventsLogged(this.#present.file, events), day);
  }

  amend(changes: readonly Change[], day: DayNumber): void {
    this.#register = amendedOn(this.#register, changes, day);
    this.#knowledge = knowledgeOf(this.#register, this.policy.codes);
    this.#root = fileOver(this.policy, this.#calendar, this.#pupil, this.#register, this.#calendar.firstDay);
    this.#present = null;
  }
}

interface Knowledge {
  /** The last day on which what is known of a day and all before it is still the same. */
  readonly sameUntil: (day: DayNumber) => DayNumber;
}

/**
 * Where no mark was entered or amended after its day, one reading of the register serves every day. Each late entry begins a new
 * one; and a day with a session still to be marked stands by itself, because next morning that session is missing.
 */
function knowledgeOf(register: Register, codes: CodeSet): Knowledge {
  const late = new Set<DayNumber>();
  const marked = new Set<number>();
  for (const { slot, mark, versions } of register.marks) {
    const session = dayOf(mark.date);
    for (const version of versions) {
      if (version.since > session) late.add(version.since);
      else if (codes.read(version.code, session).kind !== "unknown") marked.add(slot);
    }
  }
  const days = [...late].sort((a, b) => a - b);
  const { timetable } = register;
  const isUnmarked = (day: DayNumber) => {
    if (register.begins === null || day < register.begins || day < register.onRollFrom || day > register.onRollTo)
      return false;
    for (let slot = timetable.slotAt(day); slot < timetable.slotAt(day + 1); slot += 1)
      if (timetable.isOpenSlot(slot) && !marked.has(slot)) return true;
    return false;
  };
  const end = timetable.days.at(-1) ?? 0;
  return {
    sameUntil: (day) => (isUnmarked(day) ? day : Math.max(day, (days.find((one) => one > day) ?? end + 1) - 1)),
  };
}
