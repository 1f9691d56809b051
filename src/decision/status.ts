import { periodAt } from "../calendar/periods.ts";
import type { LadderTurn } from "../clauses/clause.ts";
import type { SessionClass } from "../codes/classes.ts";
import { resolve } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import { isoDate } from "../kernel/dates.ts";
import { compare, display, type Exact, percentage } from "../kernel/exact.ts";
import { bandsOf, type CompiledBands } from "../packs/compiled-bands.ts";
import type { Policy } from "../packs/policy.ts";
import { isExact } from "../record/reading.ts";
import { academicYear } from "../record/window-kind.ts";
import type { LadderStanding, Status } from "./decision-types.ts";
import { noticeStanding } from "./notice-status.ts";

/** A pupil's figures, bands and stages as of a moment. The window is the academic year. */
export function statusOf(
  policy: Policy,
  place: Place,
  ladders: ReadonlyMap<string, LadderTurn>,
  onRoll: boolean,
): Status {
  const { view, moment } = place;
  const span = resolve(academicYear, place);
  const count = (of: SessionClass) =>
    "missing" in span ? 0 : view.history.count(view.history.counted(of), span.fromSlot, span.toSlot);
  const [attended, possible, absent] = [count("attended"), count("possible"), count("absent")];
  const year = periodAt(view.calendar, "academicYear", moment.day);
  const edges = edgesOf(policy);
  const percent = (part: number, side: "attendance" | "absence") =>
    possible === 0 ? null : display(percentage(part, possible), edges[side]);
  return {
    window: {
      name: "academicYear",
      from: "missing" in span || year === null ? null : isoDate(span.from),
      to: "missing" in span ? null : isoDate(span.to),
    },
    onRoll,
    attendance: { attended, possible, percent: percent(attended, "attendance") },
    absence: {
      authorised: count("authorised"),
      unauthorised: count("unauthorised"),
      total: absent,
      percent: percent(absent, "absence"),
    },
    late: count("late"),
    missing: "missing" in span ? 0 : view.history.gaps(span.fromSlot, span.toSlot),
    persistentAbsence: dfeStatus(policy, place, "persistentAbsence"),
    severeAbsence: dfeStatus(policy, place, "severeAbsence"),
    bands: Object.fromEntries(policy.bands.map((bands) => [bands.set.id, bandStatus(bands, place)])),
    ladders: Object.fromEntries(policy.ladders.map(({ ladder }) => [ladder.id, ladderStatus(ladders.get(ladder.id))])),
    penaltyNotice: noticeStanding(policy, place),
  };
}

/** The displayed rate leaves gaps out, so bands shown in the status do too; conditions on them stay careful. */
function measured(bands: CompiledBands, place: Place): Exact | null {
  const reading = bands.measure.read(place);
  if (reading.kind === "known") return isExact(reading.value) ? reading.value : null;
  if (reading.kind === "missing") return null;
  if (reading.kind === "atLeast") return reading.least;
  const { history } = place.view;
  const span = resolve(academicYear, place);
  if ("missing" in span) return null;
  const possible = history.count(history.counted("possible"), span.fromSlot, span.toSlot);
  if (bands.measure.fact === "attendancePercent")
    return percentage(history.count(history.counted("attended"), span.fromSlot, span.toSlot), possible);
  return bands.measure.fact === "absencePercent"
    ? percentage(history.count(history.counted("absent"), span.fromSlot, span.toSlot), possible)
    : null;
}

function bandStatus(bands: CompiledBands, place: Place): string | readonly string[] | null {
  const value = measured(bands, place);
  if (value === null) return null;
  const hit = bandsOf(bands, value).map((band) => band.id);
  return hit.length > 1 ? hit : (hit[0] ?? null);
}

function dfeStatus(policy: Policy, place: Place, status: "persistentAbsence" | "severeAbsence"): boolean | null {
  const bands = policy.bands.find(({ set }) => set.bands.some((band) => band.status === status));
  const value = bands === undefined ? null : measured(bands, place);
  return bands === undefined || value === null ? null : bandsOf(bands, value).some((band) => band.status === status);
}

/** Every edge of a band on a rate: a figure shown must stand on its true side of each. */
function edgesOf(policy: Policy): { attendance: readonly Exact[]; absence: readonly Exact[] } {
  const of = (fact: string) =>
    policy.bands.filter((bands) => bands.measure.fact === fact).flatMap((bands) => bands.edges);
  const leaves = policy.clauses.filter(({ turn }) => turn?.kind !== "exit").flatMap(({ when }) => when?.leaves ?? []);
  const compared = (fact: string) =>
    leaves
      .filter((leaf) => leaf.call.fact === fact)
      .flatMap((leaf) =>
        leaf.literals.flatMap((reading) => (reading.kind === "known" && isExact(reading.value) ? [reading.value] : [])),
      );
  const [attendance, absence] = [
    [...of("attendancePercent"), ...compared("attendancePercent")],
    [...of("absencePercent"), ...compared("absencePercent")],
  ];
  const rest = (edges: readonly Exact[]) => edges.map((edge) => ({ n: 100 * edge.d - edge.n, d: edge.d }));
  return { attendance: unique([...attendance, ...rest(absence)]), absence: unique([...absence, ...rest(attendance)]) };
}

function unique(edges: readonly Exact[]): readonly Exact[] {
  return edges.filter((edge, index) => edges.findIndex((other) => compare(edge, other) === 0) === index);
}

function ladderStatus(turn: LadderTurn | undefined): LadderStanding {
  const current = turn?.position.current ?? null;
  const reviewOn = turn?.position.reviewOn ?? null;
  return {
    stage: current?.stage.turn.stage.stage ?? null,
    since: current?.event.event.date ?? null,
    reviewOn: reviewOn === null ? null : isoDate(reviewOn),
    next: turn?.next?.turn.stage.stage ?? null,
  };
}
