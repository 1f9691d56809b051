import type { Command } from "commander";

/** Where a command writes: results to `out`, diagnostics to `err`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Overwrites one line on a terminal; left out where nobody watches. */
  readonly progress?: (text: string) => void;
}

/** Adds a command; it answers with its exit code: 0 fine, 1 the answer is no or has errors. */
export type AddCommand = (program: Command, output: Output, finish: (code: 0 | 1) => void) => void;
