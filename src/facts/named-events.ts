import { isRecord } from "../kernel/parse.ts";
import { eventsOf, periodsOf } from "../record/window.ts";
import { type EventRef, eventRefParam, type Window, windowIn } from "../record/window-kind.ts";

/** The events that parameters name, in windows and in `type`. */
export function eventsNamed(params: Readonly<Record<string, unknown>> = {}): readonly EventRef[] {
  return Object.entries(params).flatMap(([key, value]) =>
    key === "type" ? (eventRefParam.safeParse(value).data ?? []) : windowsIn(value).flatMap(eventsOf),
  );
}

/** The named periods that parameters speak of, in windows and in `period`. */
export function periodsNamed(params: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(params).flatMap(([key, value]) =>
    key === "period" && typeof value === "string" ? value : windowsIn(value).flatMap(periodsOf),
  );
}

/** A window that may be measured from an event or lie in a named period: of those written as a word none is, which spares reading them. */
function windowsIn(value: unknown): readonly Window[] {
  const window = isRecord(value) ? windowIn(value) : null;
  return window === null ? [] : [window];
}
