import { dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { CalendarJson } from "./calendar-schema.ts";
import { calendarDiagnostic } from "./diagnostics.ts";

interface Span {
  readonly at: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** What is wrong with the dates of a calendar whose shape is right. */
export function checkCalendar(calendar: CalendarJson): Diagnostic[] {
  const years = calendar.years.map((year, index) => ({
    at: `calendar/years/${index}`,
    name: year.id,
    start: year.start,
    end: year.end,
  }));
  const found = [...years.flatMap(reversed), ...overlaps(years)];
  calendar.years.forEach((year, index) => {
    const at = `calendar/years/${index}`;
    const terms = year.terms.map((term, t) => ({
      at: `${at}/terms/${t}`,
      name: term.name,
      start: term.start,
      end: term.end,
    }));
    found.push(...terms.flatMap(reversed), ...overlaps(terms));
    const whole = { at, name: year.id, start: year.start, end: year.end };
    found.push(...terms.flatMap((term) => outside(term, whole)));
    year.terms.forEach((term, t) => {
      if (term.halfTerm === undefined) return;
      const half = { at: `${at}/terms/${t}/halfTerm`, name: `half term of ${term.name}`, ...term.halfTerm };
      found.push(
        ...reversed(half),
        ...outside(half, { at: `${at}/terms/${t}`, name: term.name, start: term.start, end: term.end }),
      );
    });
    (year.closed ?? []).forEach((closure, c) => {
      if (typeof closure === "string" || closure.to === undefined) return;
      found.push(...reversed({ at: `${at}/closed/${c}`, name: "closure", start: closure.from, end: closure.to }));
    });
    found.push(...(year.periods ?? []).flatMap((period, p) => reversed({ at: `${at}/periods/${p}`, ...period })));
  });
  return found;
}

function reversed(span: Span): Diagnostic[] {
  if (dayOf(span.start) <= dayOf(span.end)) return [];
  return [
    calendarDiagnostic(
      "calendar-order",
      span.at,
      `\`${span.name}\` ends on ${span.end}, before it starts on ${span.start}`,
      "swap or correct the two dates",
    ),
  ];
}

function outside(inner: Span, outer: Span): Diagnostic[] {
  if (dayOf(inner.start) >= dayOf(outer.start) && dayOf(inner.end) <= dayOf(outer.end)) return [];
  return [
    calendarDiagnostic(
      "calendar-order",
      inner.at,
      `\`${inner.name}\` does not lie within \`${outer.name}\``,
      `keep it between ${outer.start} and ${outer.end}`,
    ),
  ];
}

function overlaps(spans: readonly Span[]): Diagnostic[] {
  const sorted = [...spans].sort((a, b) => dayOf(a.start) - dayOf(b.start));
  return sorted.flatMap((span, index) => {
    const before = sorted[index - 1];
    if (before === undefined || dayOf(before.end) < dayOf(span.start)) return [];
    return [
      calendarDiagnostic(
        "calendar-overlap",
        span.at,
        `\`${span.name}\` starts on ${span.start}, before \`${before.name}\` ends on ${before.end}`,
        "end one before the other starts",
      ),
    ];
  });
}
