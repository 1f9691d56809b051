import type { Command } from "commander";
import { type Diagnostic, hasErrors } from "../kernel/diagnostics.ts";

/** Where a command writes: results to `out`, diagnostics to `err`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Overwrites one line on a terminal; left out where nobody watches. */
  readonly progress?: (text: string) => void;
}

/** Adds a command; it answers with its exit code: 0 fine, 1 the answer is no or has errors. */
export type AddCommand = (program: Command, output: Output, finish: (code: 0 | 1) => void) => void;

type Kind = "text" | "perhaps" | "flag";

/** An option of a command: a text that is always there, one that may be, or a flag. */
interface Option<K extends Kind> {
  readonly kind: K;
  readonly argument: string;
  readonly about: string;
  readonly otherwise?: string;
}

export const needed = (argument: string, about: string): Option<"text"> => ({ kind: "text", argument, about });
export const optional = (argument: string, about: string): Option<"perhaps"> => ({ kind: "perhaps", argument, about });
export const flag = (about: string): Option<"flag"> => ({ kind: "flag", argument: "", about });
export const withDefault = (argument: string, about: string, otherwise: string): Option<"text"> => ({
  ...needed(argument, about),
  otherwise,
});

/** Options that mean the same wherever they are taken. */
export const policy = needed("<pack>", "a shipped pack's id, or a path");
export const policies = needed("<pack>", `${policy.about}; several of one school joined by commas`);
export const asOf = needed("<date>", "the date, or local date and time, asked about");
export const onePupil = optional("<id>", "one pupil only");
export const period = { from: needed("<date>", "the first day"), to: needed("<date>", "the last day, included") };
export const assume = optional("<answers>", "open, yes, no, or id=answer,id=answer, for questions nobody answered");

type Given<O> = { readonly json?: boolean } & {
  readonly [N in keyof O]: O[N] extends Option<"flag">
    ? boolean | undefined
    : O[N] extends Option<"perhaps">
      ? string | undefined
      : string;
};

/** What a command found: for programs, for people, and what it has to say of the input. */
interface Answer {
  readonly json: unknown;
  readonly text: () => string;
  readonly diagnostics?: readonly Diagnostic[];
  /** Whether a line of a diagnostic that comes again is written again, as it is of one pupil and of an export. */
  readonly repeats?: boolean;
  /** Whether the answer is no. */
  readonly isNo?: boolean;
}

/** What a command is called, the options it takes by their names, and how it finds its answer. */
interface CommandShape<O, Subject> {
  readonly name: string;
  readonly about: string;
  readonly options: O;
  readonly json: string;
  readonly answer: (subject: Subject, given: Given<O>, output: Output) => Answer;
}

/** The one shape of a command: diagnostics go to `err`, the answer to `out` as JSON or in words. */
export function command<O extends Readonly<Record<string, Option<Kind>>>, Subject = string>(
  shape: CommandShape<O, Subject>,
): AddCommand {
  return (program, output, finish) => {
    const added = program.command(shape.name).description(shape.about);
    for (const [name, { kind, argument, about, otherwise }] of Object.entries(shape.options)) {
      const dashed = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const flags = `--${dashed} ${argument}`.trim();
      if (kind === "text" && otherwise === undefined) added.requiredOption(flags, about);
      else added.option(flags, about, otherwise);
    }
    added.option("--json", shape.json).action((subject: Subject, given: Given<O>) => {
      const { json, text, diagnostics = [], repeats, isNo = false } = shape.answer(subject, given, output);
      const lines = diagnostics.map(diagnosticLine);
      for (const line of repeats === true ? lines : new Set(lines)) output.err(line);
      output.out(given.json === true ? `${JSON.stringify(json, null, 2)}\n` : text());
      finish(isNo || hasErrors(diagnostics) ? 1 : 0);
    });
  };
}

export function diagnosticLine(found: Diagnostic): string {
  return `${found.severity} ${found.code} at ${found.at === "" ? "the top" : found.at}: ${found.message}; ${found.help}\n`;
}
