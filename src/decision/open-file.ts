import { lastDayOf } from "../calendar/add-length.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Session } from "../calendar/calendar-schema.ts";
import { compulsorySchoolAge } from "../calendar/compulsory-school-age.ts";
import type { LateEntry, PupilFile, Standing } from "../facts/circumstances.ts";
import { type LaterRest, type Rest, steadied } from "../facts/traits.ts";
import { type AwaySpells, awaySpells } from "../history/absence.ts";
import { History } from "../history/history.ts";
import { placeEvents, withEvents } from "../history/log.ts";
import { known, missing } from "../history/reading.ts";
import type { Openings } from "../history/view.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Moment } from "../kernel/moment.ts";
import { parseTime, type SecondOfDay } from "../kernel/times.ts";
import { positionOn, restsOfPosition } from "../ladders/position.ts";
import { bandReading } from "../packs/compiled-bands.ts";
import type { Policy } from "../packs/policy.ts";
import type { CaseEvent, PupilJson } from "../register/pupil-schema.ts";
import { makeRegister, type Register } from "../register/register.ts";
import { settledRegister } from "../register/settling.ts";
import { noticesCounted, restsOfLimit } from "../tariffs/notice-standing.ts";
import { tariffOn } from "./tariff-on.ts";

/** A pupil's file under a policy, opened once: everything later stages ask about is read from here. */
export interface OpenFile {
  readonly file: PupilFile;
  readonly register: Register;
}

export function openFile(policy: Policy, calendar: Calendar, pupil: PupilJson, now: Moment): OpenFile {
  const register = settled(
    policy,
    calendar,
    makeRegister(pupil, calendar.timetable(pupil.yearGroup ?? null), policy.keeping),
  );
  return {
    file: fileOver(
      policy,
      calendar,
      pupil,
      register,
      now.day,
      new Map([[now.day, new History(register, policy.codes, now.day, now.second)]]),
    ),
    register,
  };
}

/** Where the policy lets marks settle, a register that is read only once they have. */
function settled(policy: Policy, calendar: Calendar, register: Register): Register {
  const settling = policy.pack.register?.settling;
  if (settling === undefined) return register;
  return settledRegister(register, (entered) => lastDayOf(calendar, register.timetable, entered, settling) ?? Infinity);
}

/** A file over a register that has been made already. Histories are kept in `histories`, which serves every file over the same register. */
export function fileOver(
  policy: Policy,
  calendar: Calendar,
  pupil: PupilJson,
  register: Register,
  knownOn: DayNumber,
  histories: Map<DayNumber, History> = new Map(),
): PupilFile {
  const shared = {
    pupil,
    calendar,
    events: placeEvents(pupil.events ?? []),
    openings: openingsOf(policy, pupil.yearGroup ?? null, knownOn),
    words: policy.words,
    standing: standingUnder(policy),
    lateEntries: lateEntries(register),
    schoolAge: schoolAgeOf(pupil),
  };
  const files = new Map<DayNumber, PupilFile>();
  const historyOf = (day: DayNumber): History => {
    const made = histories.get(day) ?? new History(register, policy.codes, day);
    histories.set(day, made);
    return made;
  };
  const fileKnownOn = (day: DayNumber): PupilFile => {
    const known = files.get(day);
    if (known !== undefined) return known;
    const history = historyOf(day);
    let spells: AwaySpells | null = null;
    const made = { ...shared, history, knownOn: fileKnownOn, spells: () => (spells ??= awaySpells(history)) };
    files.set(day, made);
    return made;
  };
  return fileKnownOn(knownOn);
}

/** A file with more events on its log; the pupil as handed in stays what it was. */
export function withEventsLogged(file: PupilFile, events: readonly CaseEvent[]): PupilFile {
  return {
    ...file,
    events: withEvents(file.events, events),
    knownOn: (day) => withEventsLogged(file.knownOn(day), events),
  };
}

function schoolAgeOf(pupil: PupilJson): PupilFile["schoolAge"] {
  if (pupil.dateOfBirth === undefined) return null;
  const age = compulsorySchoolAge(pupil.dateOfBirth);
  return { from: dayOf(age.from), to: dayOf(age.to) };
}

/** The times a policy states for a year group, or for everybody. */
export function sessionTimes(policy: Policy, session: Session, yearGroup: number | null, day: DayNumber | null = null) {
  const stated = (policy.pack.register?.sessions ?? []).filter((times) => {
    if (times.session !== session) return false;
    const { from, to } = times.effective ?? {};
    return day === null || ((from === undefined || dayOf(from) <= day) && (to === undefined || day <= dayOf(to)));
  });
  const own = stated.find((times) => yearGroup !== null && times.yearGroups?.includes(yearGroup) === true);
  return own ?? stated.find((times) => times.yearGroups === undefined) ?? null;
}

function openingsOf(policy: Policy, yearGroup: number | null, day: DayNumber): Openings {
  const opens = (session: Session): SecondOfDay | null => {
    const times = sessionTimes(policy, session, yearGroup, day);
    return parseTime(times?.opens ?? times?.lateAfter ?? "");
  };
  const [morning, afternoon] = [opens("AM"), opens("PM")];
  return { ...(morning === null ? {} : { AM: morning }), ...(afternoon === null ? {} : { PM: afternoon }) };
}

function lateEntries(register: Register): LateEntry[] {
  return register.marks.flatMap(({ slot, versions }) => {
    const session = register.timetable.dayOfSlot(slot);
    return versions
      .filter((version) => version.since > session)
      .map((version) => ({ session, entered: version.since }));
  });
}

/** What facts ask of later stages: where ladders stand and in which band a rate lies. */
function standingUnder(policy: Policy): Standing {
  const ladders = new Map(policy.ladders.map((ladder) => [ladder.ladder.id, ladder]));
  const bands = new Map(policy.bands.map((bands) => [bands.set.id, bands]));
  return {
    stage: (id, circumstances) => {
      const ladder = ladders.get(id);
      if (ladder === undefined) return missing("notSupplied", `the ladder \`${id}\``);
      return known({ order: ladder.order, at: positionOn(ladder, circumstances).current?.stage.position ?? -1 });
    },
    stageEntry: (id, circumstances) => {
      const ladder = ladders.get(id);
      return ladder === undefined ? null : (positionOn(ladder, circumstances).current?.event ?? null);
    },
    noticesCounted: (circumstances) => {
      const tariff = tariffOn(policy, "penaltyNotice", circumstances.moment.day);
      return tariff === null
        ? missing("notSupplied", "a tariff of penalty notices")
        : known(whole(noticesCounted(tariff, circumstances)));
    },
    band: (id, circumstances) => {
      const set = bands.get(id);
      return set === undefined ? missing("notSupplied", `the bands \`${id}\``) : bandReading(set, circumstances);
    },
    restsOf: (rest) => restsUnder(policy, rest),
  };
}

function restsUnder({ ladders, bands, pack }: Policy, rest: LaterRest): readonly Rest[] {
  switch (rest.kind) {
    case "ladder": {
      const found = ladders.find(({ ladder }) => ladder.id === rest.ladder);
      return found === undefined ? [] : restsOfPosition(found);
    }
    case "bands": {
      const found = bands.find(({ set }) => set.id === rest.set);
      return found === undefined ? [] : steadied(found.measure);
    }
    case "noticeLimit":
      return (pack.tariffs ?? []).flatMap(restsOfLimit);
  }
}
