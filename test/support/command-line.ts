import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and gathers what it writes. */
export async function ran(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const folder = mkdtempSync(join(tmpdir(), "attendance-policy-"));
let files = 0;

/** A file with this text, or this value as JSON, in a folder of its own outside the repository. */
export function fileOf(content: unknown): string {
  files += 1;
  const path = join(folder, `file-${files}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
