/** A wrong use of the command line: exit code 2, the fact and what to do, and no stack trace. */
export class UsageError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = "UsageError";
    this.help = help;
  }
}
