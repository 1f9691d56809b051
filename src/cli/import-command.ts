import { isoDate, parseDay, weekdayOf } from "../kernel/dates.ts";
import { isRecord } from "../kernel/parse.ts";
import { command, needed, optional } from "./command.ts";
import { readJson, readText } from "./files.ts";
import { checkWord } from "./given-options.ts";
import { type Imported, importDiagnostic, importFormats } from "./marks-import.ts";
import { readSchool } from "./school-file.ts";

interface Sources {
  readonly calendar: string | undefined;
  readonly school: string | undefined;
}

const formats = Object.keys(importFormats);

export const importCommand = command({
  name: "import <file>",
  about: "marks from an export of the school's system, as a school file",
  options: {
    format: needed("<format>", formats.join(" or ")),
    calendar: optional("<file>", "the school's calendar (or a school file that holds it)"),
    school: optional("<file>", "a school file whose pupils are given these marks"),
  },
  json: "the school file is JSON in any case",
  answer: (path, { format, calendar, school }) => {
    checkWord(format, "format", formats);
    const imported = importFormats[format]?.(readText(path, "export")) ?? { pupils: new Map(), diagnostics: [] };
    const deduced = importDiagnostic(
      "calendar-deduced",
      "calendar",
      "the calendar was made up from the days that have marks",
      "give the real one with `--calendar`",
    );
    const isDeduced = calendar === undefined && school === undefined;
    const json = schoolOf(imported, { calendar, school });
    const diagnostics = [...imported.diagnostics, ...(isDeduced ? [deduced] : [])];
    return { json, text: () => `${JSON.stringify(json, null, 2)}\n`, diagnostics, repeats: true };
  },
});

function schoolOf(imported: Imported, options: Sources): { calendar: unknown; pupils: unknown[] } {
  const school = options.school === undefined ? null : readSchool(options.school);
  const given = options.calendar === undefined ? undefined : readJson(options.calendar, "calendar");
  const calendar =
    given === undefined
      ? (school?.calendar ?? deducedCalendar(imported))
      : isRecord(given) && "calendar" in given
        ? given["calendar"]
        : given;
  const known = (school?.pupils ?? []).map((pupil) =>
    isRecord(pupil) && imported.pupils.has(String(pupil["id"]))
      ? { ...pupil, marks: imported.pupils.get(String(pupil["id"])) }
      : pupil,
  );
  const ids = new Set(known.flatMap((pupil) => (isRecord(pupil) ? [String(pupil["id"])] : [])));
  const others = [...imported.pupils].filter(([id]) => !ids.has(id)).map(([id, marks]) => ({ id, marks }));
  return { calendar, pupils: [...known, ...others] };
}

/** One year with one term over the days that have marks; a weekday on which nobody has one was closed. */
function deducedCalendar(imported: Imported): unknown {
  const marked = new Set([...imported.pupils.values()].flatMap((marks) => marks.map((mark) => mark.date)));
  const days = [...marked].sort();
  const [start, end] = [days[0] ?? "2024-09-02", days.at(-1) ?? "2024-09-02"];
  const closed: string[] = [];
  for (let day = parseDay(start) ?? 0; day < (parseDay(end) ?? 0); day += 1)
    if (weekdayOf(day) <= 5 && !marked.has(isoDate(day))) closed.push(isoDate(day));
  return { years: [{ id: `${start.slice(0, 4)}`, start, end, terms: [{ name: "all", start, end }], closed }] };
}
