import type { School } from "../decision/evaluate-many.ts";
import { isRecord } from "../kernel/parse.ts";
import { loadPack, PackError, type Policy } from "../packs/policy.ts";
import type { Output } from "./command.ts";
import { basesFor, diagnosticLine, readJson, readPack } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/** A school file: a calendar and pupils. */
export function readSchool(path: string): School {
  const json = readJson(path, "school file");
  if (!isRecord(json) || !("calendar" in json) || !Array.isArray(json["pupils"])) {
    throw new UsageError(`\`${path}\` is not a school file`, "it needs `calendar` and a list `pupils`");
  }
  return { calendar: json["calendar"], pupils: json["pupils"] };
}

/** A policy by id or path; null, with its diagnostics written, where the pack cannot be used. */
export function readPolicy(name: string, output: Output): Policy | null {
  const file = readPack(name);
  try {
    return loadPack(file.json, { bases: basesFor(file.path) });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const found of error.diagnostics) output.err(diagnosticLine(found));
    return null;
  }
}
