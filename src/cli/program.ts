import { Command, CommanderError } from "commander";
import { libraryVersion } from "../kernel/version.ts";
import { auditCommand } from "./audit-command.ts";
import { checkCommand } from "./check-command.ts";
import { cohortCommand } from "./cohort-command.ts";
import { type AddCommand, diagnosticLine, type Output } from "./command.ts";
import { compareCommand } from "./compare-command.ts";
import { describeCommand } from "./describe-command.ts";
import { evaluateCommand } from "./evaluate-command.ts";
import { explainCommand } from "./explain-command.ts";
import { importCommand } from "./import-command.ts";
import { initCommand } from "./init-command.ts";
import { leaveCommand } from "./leave-command.ts";
import { NoAnswer, UsageError } from "./refusals.ts";
import { replayCommand } from "./replay-command.ts";
import { verifyCommand } from "./verify-command.ts";

const commands: readonly AddCommand[] = [
  replayCommand,
  compareCommand,
  auditCommand,
  verifyCommand,
  importCommand,
  evaluateCommand,
  explainCommand,
  cohortCommand,
  checkCommand,
  leaveCommand,
  initCommand,
  describeCommand,
];

/** Runs a command line and returns its exit code: 0 fine, 1 the answer is no or has errors, 2 wrong usage. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  let code: number = 0;
  const program = new Command("attendance-policy");
  program
    .description("What a school's own attendance policy requires, with the reason and the source.")
    .version(libraryVersion);
  program.exitOverride().configureOutput({ writeOut: output.out, writeErr: output.err });
  for (const add of commands) add(program, output, (finished) => (code = finished));
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: output.out, writeErr: output.err });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof NoAnswer) {
      for (const found of error.diagnostics) output.err(diagnosticLine(found));
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.message}; ${error.help}\n`);
    return 2;
  }
}
