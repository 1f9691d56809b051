import type { Output } from "./command.ts";

/** Runs a piece of work to its end, saying how far it has come where somebody watches. Interrupting the command cancels it. */
export function runWithProgress<T, R>(
  work: Generator<T, R, void>,
  total: number,
  output: Output,
  each: (value: T) => void = () => {},
): R {
  let done = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      output.progress?.("");
      return step.value;
    }
    each(step.value);
    done += 1;
    output.progress?.(`${progressBar(done, total)} ${done} of ${total} pupils`);
  }
}

const WIDTH = 30;

function progressBar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}]`;
}
