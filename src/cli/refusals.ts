import type { Diagnostic } from "../kernel/diagnostics.ts";

/** A wrong use of the command line: exit code 2, the fact and what to do, and no stack trace. */
export class UsageError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = "UsageError";
    this.help = help;
  }
}

/** What was asked cannot be answered from these files: exit code 1, and why. */
export class NoAnswer extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("no answer");
    this.diagnostics = diagnostics;
  }
}
