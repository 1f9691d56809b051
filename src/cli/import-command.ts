import { isoDate, parseDay, weekdayOf } from "../kernel/dates.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import { isRecord } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine, readJson, readText } from "./files.ts";
import { type Imported, importDiagnostic, importFormats } from "./marks-import.ts";
import { readSchool } from "./school-file.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  format: string;
  calendar?: string;
  school?: string;
  json?: boolean;
}

export const importCommand: AddCommand = (program, output, finish) => {
  program
    .command("import <file>")
    .description("marks from an export of the school's system, as a school file")
    .requiredOption("--format <format>", Object.keys(importFormats).join(" or "))
    .option("--calendar <file>", "the school's calendar (or a school file that holds it)")
    .option("--school <file>", "a school file whose pupils are given these marks")
    .option("--json", "the school file is JSON in any case")
    .action((path: string, options: Options) => {
      const read = Object.hasOwn(importFormats, options.format) ? importFormats[options.format] : undefined;
      if (read === undefined)
        throw new UsageError(
          `there is no format \`${options.format}\``,
          didYouMean(options.format, Object.keys(importFormats)),
        );
      const imported = read(readText(path, "export"));
      const diagnostics = [...imported.diagnostics];
      if (options.calendar === undefined && options.school === undefined)
        diagnostics.push(
          importDiagnostic(
            "calendar-deduced",
            "calendar",
            "the calendar was made up from the days that have marks",
            "give the real one with `--calendar`",
          ),
        );
      for (const found of diagnostics) output.err(diagnosticLine(found));
      output.out(`${JSON.stringify(schoolOf(imported, options), null, 2)}\n`);
      finish(hasErrors(diagnostics) ? 1 : 0);
    });
};

function schoolOf(imported: Imported, options: Options): { calendar: unknown; pupils: unknown[] } {
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
