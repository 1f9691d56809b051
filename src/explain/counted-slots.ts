import type { Slot, Timetable } from "../calendar/timetable.ts";
import { ofSchema } from "../codes/classes.ts";
import type { CompiledLeaf } from "../conditions/compiled-condition.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { resolve } from "../facts/events.ts";
import type { Counted } from "../history/history.ts";
import { type Spell, spellsOf } from "../history/spells.ts";
import { ever, windowIn } from "../history/window-kind.ts";
import type { Speaker } from "../words/speaker.ts";
import { slotsCounted } from "./window-slots.ts";

type Params = Readonly<Record<string, unknown>>;
type Finder = (params: Params, circumstances: Circumstances) => readonly Slot[];

/** The facts that count sessions, and which sessions they count. */
const finders: Readonly<Record<string, Finder>> = {
  sessions: slotsCounted,
  days: slotsCounted,
  weeks: inWindow,
  spells: inWindow,
  minutesLate: inWindow,
  currentRun: (params, circumstances) =>
    runIn(params, circumstances, (spells) => spells.findLast((spell) => spell.ongoing)),
  longestRun: (params, circumstances) => runIn(params, circumstances, longest),
  "absence.sessions": inAbsence,
  "absence.schoolDays": inAbsence,
};

const attendances: ReadonlySet<string> = new Set(["possible", "attended", "present", "approvedActivity"]);

/** The sessions behind a count, in order; none for facts that count something else. */
export function countedSlots(call: CompiledLeaf["call"], { circumstances }: Speaker): readonly Slot[] {
  const finder = Object.hasOwn(finders, call.fact) ? finders[call.fact] : undefined;
  const { of } = call.params;
  // Nobody wants to read on which days a pupil was there.
  if (typeof of === "string" && attendances.has(of)) return [];
  return finder === undefined ? [] : finder(call.params, circumstances);
}

function countedIn(counted: Counted, from: Slot, to: Slot, { view }: Circumstances): Slot[] {
  const found: Slot[] = [];
  for (let slot = from; slot < to; slot += 1) if (view.history.isCounted(counted, slot)) found.push(slot);
  return found;
}

function countedBy(params: Params, { view }: Circumstances): Counted {
  const of = ofSchema.safeParse(params["of"]);
  return view.history.countedInSpells(of.success ? of.data : "away");
}

function inWindow(params: Params, circumstances: Circumstances): Slot[] {
  const span = resolve(windowIn(params["window"]) ?? ever, circumstances);
  if ("missing" in span) return [];
  const late =
    params["of"] === undefined ? circumstances.view.history.counted("late") : countedBy(params, circumstances);
  return countedIn(late, span.fromSlot, span.toSlot, circumstances);
}

function inAbsence(params: Params, circumstances: Circumstances): Slot[] {
  const { subject } = circumstances;
  const span = resolve(windowIn(params["window"]) ?? ever, circumstances);
  if (subject.kind !== "absence" || "missing" in span) return [];
  const { first, last } = subject.absence.ifPresent;
  const [from, to] = [Math.max(first, span.fromSlot), Math.min(last + 1, span.toSlot)];
  return countedIn(countedBy(params, circumstances), from, to, circumstances);
}

function runIn(
  params: Params,
  circumstances: Circumstances,
  choose: (spells: readonly Spell[]) => Spell | undefined,
): Slot[] {
  const span = resolve(windowIn(params["window"]) ?? ever, circumstances);
  if ("missing" in span) return [];
  const counted = countedBy(params, circumstances);
  const { history } = circumstances.view;
  const chosen = choose(spellsOf(history, counted, span.fromSlot, span.toSlot, "present"));
  if (chosen === undefined) return [];
  const slots = countedIn(counted, chosen.first, chosen.last + 1, circumstances);
  if (params["unit"] !== "schoolDays") return slots;
  const isOther = (slot: Slot) => slot < span.toSlot && history.isPossible(slot) && !history.isCounted(counted, slot);
  // A run in school days is made of whole days, so a half day at either end does not belong to it.
  return slots.filter((slot) => !slotsBeside(slot, history.timetable).some(isOther));
}

/** The other sessions of a session's day. */
function slotsBeside(slot: Slot, timetable: Timetable): Slot[] {
  const { from, to } = timetable.dayAround(slot);
  return Array.from({ length: to - from }, (_, index) => from + index).filter((other) => other !== slot);
}

function longest(spells: readonly Spell[]): Spell | undefined {
  return spells.reduce<Spell | undefined>(
    (most, spell) => (most === undefined || spell.sessions > most.sessions ? spell : most),
    undefined,
  );
}
