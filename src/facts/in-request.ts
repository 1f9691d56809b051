import type { LeaveRequest } from "../history/case-file.ts";
import { missing, type Reading } from "../history/reading.ts";
import type { Circumstances } from "./circumstances.ts";

export function requestOf(circumstances: Circumstances): LeaveRequest | null {
  return circumstances.subject.kind === "leaveRequest" ? circumstances.subject.request : null;
}

/** Reads the request a rule speaks of; what the request leaves out is missing, not false. */
export function readRequest(
  circumstances: Circumstances,
  what: string,
  read: (request: LeaveRequest) => Reading | null,
): Reading {
  const request = requestOf(circumstances);
  if (request === null) return missing("notSupplied", "a leave request to speak of");
  return read(request) ?? missing("notSupplied", what);
}
