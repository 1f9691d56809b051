import { findPupil } from "../decision/evaluate-many.ts";
import { isRecord } from "../kernel/parse.ts";
import { loadPolicies } from "../packs/dated-policies.ts";
import { loadPack, PackError, type Policy } from "../packs/policy.ts";
import type { SchoolInput } from "../school-file/read-school.ts";
import type { Output } from "./command.ts";
import { basesFor, diagnosticLine, readJson, readPack } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/** A school file: a calendar and pupils, or the one pupil asked for. */
export function readSchool(path: string, pupilId?: string): SchoolInput {
  const json = readJson(path, "school file");
  if (!isRecord(json) || !("calendar" in json) || !Array.isArray(json["pupils"])) {
    throw new UsageError(`\`${path}\` is not a school file`, "it needs `calendar` and a list `pupils`");
  }
  if (pupilId === undefined) return { calendar: json["calendar"], pupils: json["pupils"] };
  const found = findPupil(json["pupils"], pupilId);
  if ("diagnostic" in found) throw new UsageError(found.diagnostic.message, found.diagnostic.help);
  return { calendar: json["calendar"], pupils: [found.pupil] };
}

/** A policy by id or path, or several of one school joined by commas; null, with its diagnostics written, where a pack cannot be used. */
export function readPolicy(name: string, output: Output): Policy | null {
  const [file, ...others] = name.split(",").map((one) => readPack(one.trim()));
  try {
    if (file === undefined || others.length > 0)
      return loadPolicies(
        [file, ...others].flatMap((one) => one?.json ?? []),
        { bases: [file, ...others].flatMap((one) => (one === undefined ? [] : basesFor(one.path))) },
      );
    return loadPack(file.json, { bases: basesFor(file.path) });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const found of error.diagnostics) output.err(diagnosticLine(found));
    return null;
  }
}
