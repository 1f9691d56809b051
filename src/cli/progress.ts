import type { Output } from "./command.ts";

const WIDTH = 30;

/** A progress bar on a terminal; anywhere else, silence. */
export function progressBar(
  total: number,
  output: Output,
): { readonly show: (done: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (done) => {
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      output.err(`\r${"#".repeat(filled)}${".".repeat(WIDTH - filled)} ${done} of ${total}`);
    },
    end: () => output.err(`\r${" ".repeat(WIDTH + 24)}\r`),
  };
}
