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
  const pupils = new Map<string, ImportedMark[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of (isHeaded ? rest : [first, ...rest]).entries()) {
    if (line.trim() === "") continue;
    const cells = cellsOf(line);
    const cell = (name: string) => (cells[columns.indexOf(name)] ?? "").trim();
    const [pupil, date, code, reason, minutes] = ["pupil", "date", "code", "reason", "minutes"].map(cell);
    const session = sessions.find((one) => one === cell("session").toUpperCase());
    const minutesLate = Number(minutes);
    if (!pupil || !date || parseDay(date) === null || session === undefined || Number.isNaN(minutesLate)) {
      const place = `line ${index + (isHeaded ? 2 : 1)}`;
      const message = `\`${line}\` is not pupil, date, session and code`;
      diagnostics.push(importDiagnostic("import-line-invalid", place, message, "write `P001,2024-09-03,AM,/`"));
      continue;
    }
    const more = { ...(reason ? { reason } : {}), ...(minutes ? { minutesLate } : {}) };
    add(pupils, pupil, { date, session, code: code ?? "", ...more });
  }
  return { pupils, diagnostics };
}

const sessions = ["AM", "PM"] as const;

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
  const refuse = (place: string, message: string, help: string) =>
    diagnostics.push(importDiagnostic("import-line-invalid", place, message, help));
  for (const [index, [, pupil = ""]] of [...text.matchAll(/<Pupil>([\s\S]*?)<\/Pupil>/g)].entries()) {
    const id = textIn(pupil, "UPN") ?? textIn(pupil, "UniqueLearnerNumber") ?? textIn(pupil, "ApplicationReference");
    if (id === null) {
      refuse(`pupil ${index + 1}`, "the pupil has no UPN", "export the file with unique pupil numbers");
      continue;
    }
    for (const [, sessions = ""] of pupil.matchAll(/<AttendSessions>([\s\S]*?)<\/AttendSessions>/g)) {
      const start = parseDay(textIn(sessions, "AttendanceStartDate") ?? "");
      if (start === null) refuse(`pupil ${id}`, "the marks have no start date", "check `AttendanceStartDate`");
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
    const session = sessions[index % 2] ?? "AM";
    if (session === "PM") day += 1;
    return code === "-" || code === "#" || code.trim() === "" ? [] : [{ date, session, code }];
  });
}

function textIn(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found?.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "") ?? null;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function add(pupils: Map<string, ImportedMark[]>, pupil: string, mark: ImportedMark): void {
  const marks = pupils.get(pupil);
  if (marks === undefined) pupils.set(pupil, [mark]);
  else marks.push(mark);
}
