import type { Doubt } from "../clauses/duty.ts";
import { questionsOf } from "../decision/questions.ts";
import { type StandingAction, type StandingDuties, standingDuties } from "../decision/standing.ts";
import type { Place } from "../facts/place.ts";
import { subjectName } from "../facts/subject.ts";
import { type DayNumber, dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { actionsOf } from "../packs/walk.ts";
import type { PupilRecord } from "../record/record.ts";
import { eventsOfDoing, wasDone } from "./done-events.ts";
import type { ReplayOptions } from "./replay-options.ts";
import { ended, joinedBy, type OpenAction, openAction, type ReplayedAction } from "./replayed-action.ts";
import { WorkingFile } from "./working-file.ts";

/** A question that was open on some day of the period, and the first such day. */
export interface ReplayedQuestion {
  readonly question: string;
  readonly text: string;
  readonly by: string | readonly string[] | null;
  readonly about: string | null;
  readonly on: IsoDate;
}

export interface PupilReplay {
  readonly pupil: string;
  readonly actions: readonly ReplayedAction[];
  readonly questions: readonly ReplayedQuestion[];
}

/** Lives through a period with one pupil, day by day, each day judged on what was known that day. */
export function replayPupil(policy: Policy, record: PupilRecord, options: ReplayOptions): PupilReplay {
  const { pupil } = record;
  const [from, to] = [dayOf(options.from), dayOf(options.to)];
  const asLogged = options.asLogged === true;
  const begun = asLogged ? record : withoutOwnActions(policy, record, options);
  let file = new WorkingFile(inForceOn(policy, from), begun);
  const diary = new Diary(pupil.id);
  const own = ownActions(policy);
  const done = asLogged ? (pupil.events ?? []).filter((event) => own.has(event.type)) : [];
  const logged = new Set(done.map((event) => dayOf(event.date)));
  for (
    let day = nextDay(file, from, to, diary, logged);
    day !== null;
    day = nextDay(file, day + 1, to, diary, logged)
  ) {
    file = file.under(inForceOn(policy, day));
    const { clauses } = file.policy;
    const onRoll = record.isOnRoll(day);
    if (logged.has(day)) {
      // What was done on the very day it was required was required all the same.
      const before = file.without(
        done.filter((event) => dayOf(event.date) === day),
        day,
      );
      diary.turnTo(day, standingDuties(clauses, before, onRoll), before, file.policy);
    }
    const now = file.on(day);
    diary.turnTo(day, standingDuties(clauses, now, onRoll, file.sleepers.ask), now, file.policy);
    if (!asLogged) doWhatIsDue(file, diary, day, options.decisions ?? {});
  }
  return diary.close();
}

/** School days, the days on which something falls due, and those on which something was done. */
function nextDay(
  file: WorkingFile,
  from: DayNumber,
  to: DayNumber,
  diary: Diary,
  logged: ReadonlySet<DayNumber>,
): DayNumber | null {
  const { timetable } = file.record;
  const school = timetable.days[timetable.daysBefore(from)] ?? Infinity;
  const done = Math.min(...[...logged].filter((day) => day >= from));
  const next = Math.min(school, diary.nextDue(from), done);
  return next > to ? null : next;
}

/** What the office did in the period is left out of the log, because the replay does it; what happened to it stays. */
function withoutOwnActions(policy: Policy, record: PupilRecord, { from, to }: ReplayOptions): PupilRecord {
  const own = ownActions(policy);
  const events = record.pupil.events ?? [];
  return record.without(
    new Set(events.filter((event) => own.has(event.type) && event.date >= from && event.date <= to)),
  );
}

function ownActions(policy: Policy): ReadonlySet<string> {
  const editions = policy.editions?.map((edition) => edition.policy) ?? [policy];
  return new Set(editions.flatMap(({ pack }) => actionsOf(pack).map(({ action }) => action.action)));
}

function doWhatIsDue(
  file: WorkingFile,
  diary: Diary,
  day: DayNumber,
  decisions: Readonly<Record<string, string>>,
): void {
  for (const open of diary.due(day)) {
    const sessions = open.duties.flatMap((duty) => duty.sessions);
    if (sessions.length > 0) file.amend(sessions, day);
    const events = eventsOfDoing(open, day, decisions);
    if (events === null) continue;
    file.log(events);
    diary.done(open, day);
  }
}

/** What stands open, what ended, and what was asked. */
class Diary {
  readonly #pupil: string;
  readonly #open = new Map<string, OpenAction>();
  readonly #ended: ReplayedAction[] = [];
  readonly #questions = new Map<string, ReplayedQuestion>();
  #undecided: ReadonlySet<string> = new Set();

  constructor(pupil: string) {
    this.#pupil = pupil;
  }

  turnTo(day: DayNumber, standing: StandingDuties, now: Place, policy: Policy): void {
    const byKey = new Map<string, StandingAction[]>();
    for (const one of standing.actions) {
      const same = byKey.get(one.key);
      if (same === undefined) byKey.set(one.key, [one]);
      else same.push(one);
    }
    for (const [key, open] of this.#open) {
      if (byKey.has(key)) continue;
      this.#open.delete(key);
      this.#ended.push(ended(open, wasDone(open, now) ? "done" : "lapsed", day));
    }
    for (const [key, same] of byKey) {
      const before = this.#open.get(key);
      if (before !== undefined && same.every(({ rule }) => before.action.rules.includes(rule))) continue;
      const open = openAction(this.#pupil, same, day);
      if (open !== null) this.#open.set(key, before === undefined ? open : joinedBy(before, open));
    }
    this.#ask(day, standing, policy);
  }

  /** A rule that was already undecided the day before asks nothing new. */
  #ask(day: DayNumber, { undecided }: StandingDuties, policy: Policy): void {
    const keys = new Set<string>();
    const doubts: Doubt[] = [];
    for (const one of undecided) {
      const key = `${one.rule} ${subjectName(one.subject) ?? ""}`;
      keys.add(key);
      if (!this.#undecided.has(key)) doubts.push(...one.doubts());
    }
    this.#undecided = keys;
    for (const { question, text, by, about } of questionsOf(policy, doubts)) {
      const key = `${question} ${about ?? ""}`;
      if (!this.#questions.has(key)) this.#questions.set(key, { question, text, by, about, on: isoDate(day) });
    }
  }

  /** The next day from a day on, on which something that must or should be done falls due. */
  nextDue(from: DayNumber): DayNumber {
    let next = Infinity;
    for (const open of this.#open.values())
      if (open.action.force !== "may" && open.falls >= from) next = Math.min(next, open.falls);
    return next;
  }

  due(day: DayNumber): readonly OpenAction[] {
    return [...this.#open.values()].filter((open) => open.action.force !== "may" && open.falls <= day);
  }

  done(open: OpenAction, day: DayNumber): void {
    this.#open.delete(open.key);
    this.#ended.push(ended(open, "done", day));
  }

  close(): PupilReplay {
    const actions = [...this.#ended, ...[...this.#open.values()].map((open) => ended(open, "open", null))];
    const order = (action: ReplayedAction) => `${action.on} ${action.action} ${action.for ?? ""}`;
    return {
      pupil: this.#pupil,
      actions: actions.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
      questions: [...this.#questions.values()],
    };
  }
}
