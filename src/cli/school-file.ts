import { findPupil } from "../decision/evaluate-many.ts";
import { isRecord } from "../kernel/parse.ts";
import { loadPolicies } from "../packs/dated-policies.ts";
import { loadPack, PackError, type Policy } from "../packs/policy.ts";
import type { SchoolInput } from "../school-file/read-school.ts";
import { basesFor, readJson, readPack } from "./files.ts";
import { NoAnswer, UsageError } from "./refusals.ts";

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

/** One pupil of a school file, with the calendar; who is not in it cannot be spoken of. */
export function readPupil(path: string, id: string) {
  const { calendar, pupils } = readSchool(path);
  const found = findPupil([...pupils], id);
  if ("diagnostic" in found) throw new NoAnswer([found.diagnostic]);
  return { calendar, pupil: found.pupil };
}

/** A policy by id or path, or several of one school joined by commas; a pack that cannot be used is no answer. */
export function readPolicy(name: string): Policy {
  const policy = policyOrFaults(name);
  if (policy instanceof PackError) throw new NoAnswer(policy.diagnostics);
  return policy;
}

/** The same, or what is wrong with a pack. */
export function policyOrFaults(name: string): Policy | PackError {
  const files = name.split(",").map((one) => readPack(one.trim()));
  const [file, ...others] = files;
  const bases = files.flatMap(({ path }) => basesFor(path));
  try {
    return others.length > 0
      ? loadPolicies(
          files.flatMap(({ json }) => json ?? []),
          { bases },
        )
      : loadPack(file?.json, { bases });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error;
  }
}
