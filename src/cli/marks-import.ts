import { type DayNumber, isoDate, parseDay, weekdayOf } from "../kernel/dates.ts";
import { type Diagnostic, type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

/** A mark as an export holds it. The engine knows suppliers' aliases, so codes stay as they are. */
export interface ImportedMark {
  readonly date: string;
  readonly session: "AM" | "PM";
  readonly code: string;
  readonly reason?: string;
  readonly minutesLate?: number;
}

/** Marks by pupil, in the order of the file, and what could not be read of it. */
export interface Imported {
  readonly pupils: ReadonlyMap<string, readonly ImportedMark[]>;
  readonly diagnostics: readonly Diagnostic[];
}

export const importDiagnostics = {
  "import-line-invalid": { severity: "error", meaning: "A line of an export cannot be read; the rest is imported." },
  "calendar-deduced": {
    severity: "warning",
    meaning: "No calendar was given, so it was made up from the days that have marks.",
  },
} as const satisfies DiagnosticTable<string>;

export const importDiagnostic = reporter(importDiagnostics);

/** How each kind of export is read. A new format is a function and a line here. */
export const importFormats: Readonly<Record<string, (text: string) => Imported>> = { csv: readCsv, ctf: readCtf };

/** `pupil,date,session,code[,reason][,minutes]`, with or without a line of headings, which may stand in any order. */
function readCsv(text: string): Imported {
  const [first = "", ...rest] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headings = cellsOf(first).map((cell) => cell.trim().toLowerCase());
  const isHeaded = headings.includes("pupil");
  const columns = isHeaded ? headings : ["pupil", "date", "session", "code", "reason", "minutes"];
  const lines = (isHeaded ? rest : [first, ...rest]).map((line, index) => ({
    line,
    number: index + (isHeaded ? 2 : 1),
  }));
  const pupils = new Map<string, ImportedMark[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { line, number } of lines) {
    if (line.trim() === "") continue;
    const cells = cellsOf(line);
    const cell = (name: string) => (cells[columns.indexOf(name)] ?? "").trim();
    const [pupil, date, session, code, minutes] = [
      cell("pupil"),
      cell("date"),
      cell("session").toUpperCase(),
      cell("code"),
      cell("minutes"),
    ];
    if (
      pupil === "" ||
      parseDay(date) === null ||
      (session !== "AM" && session !== "PM") ||
      Number.isNaN(Number(minutes))
    ) {
      diagnostics.push(
        importDiagnostic(
          "import-line-invalid",
          `line ${number}`,
          `\`${line}\` is not pupil, date, session and code`,
          "write `P001,2024-09-03,AM,/`",
        ),
      );
      continue;
    }
    const more = {
      ...(cell("reason") === "" ? {} : { reason: cell("reason") }),
      ...(minutes === "" ? {} : { minutesLate: Number(minutes) }),
    };
    add(pupils, pupil, { date, session, code, ...more });
  }
  return { pupils, diagnostics };
}

/** The cells of a line; a cell in quotes may hold commas, and two quotes are one. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

/** The Common Transfer File: for each pupil a first day and one character for each session from it, Monday to Friday. */
function readCtf(text: string): Imported {
  const pupils = new Map<string, ImportedMark[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, [, pupil = ""]] of [...text.matchAll(/<Pupil>([\s\S]*?)<\/Pupil>/g)].entries()) {
    const id = textIn(pupil, "UPN") ?? textIn(pupil, "UniqueLearnerNumber") ?? textIn(pupil, "ApplicationReference");
    if (id === null) {
      diagnostics.push(
        importDiagnostic(
          "import-line-invalid",
          `pupil ${index + 1}`,
          "the pupil has no UPN",
          "export the file with unique pupil numbers",
        ),
      );
      continue;
    }
    for (const [, sessions = ""] of pupil.matchAll(/<AttendSessions>([\s\S]*?)<\/AttendSessions>/g)) {
      const start = parseDay(textIn(sessions, "AttendanceStartDate") ?? "");
      if (start === null)
        diagnostics.push(
          importDiagnostic(
            "import-line-invalid",
            `pupil ${id}`,
            "the marks have no start date",
            "check `AttendanceStartDate`",
          ),
        );
      else for (const mark of marksFrom(start, textIn(sessions, "AttendanceMarks") ?? "")) add(pupils, id, mark);
    }
  }
  return { pupils, diagnostics };
}

const FRIDAY = 5;

function marksFrom(start: DayNumber, marks: string): ImportedMark[] {
  let day = start;
  return [...marks].flatMap((code, index) => {
    while (weekdayOf(day) > FRIDAY) day += 1;
    const date = isoDate(day);
    if (index % 2 === 1) day += 1;
    return code === "-" || code === "#" || code.trim() === ""
      ? []
      : [{ date, session: index % 2 === 0 ? ("AM" as const) : ("PM" as const), code }];
  });
}

function textIn(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found === undefined
    ? null
    : found
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
        .replaceAll("&amp;", "&");
}

function add(pupils: Map<string, ImportedMark[]>, pupil: string, mark: ImportedMark): void {
  const marks = pupils.get(pupil);
  if (marks === undefined) pupils.set(pupil, [mark]);
  else marks.push(mark);
}
