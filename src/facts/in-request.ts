import type { LeaveRequest } from "../record/case-file.ts";
import { missing, type Reading } from "../record/reading.ts";
import type { Place } from "./place.ts";

export function requestOf(place: Place): LeaveRequest | null {
  return place.subject.kind === "leaveRequest" ? place.subject.request : null;
}

/** Reads the request a rule speaks of; what the request leaves out is missing, not false. */
export function readRequest(place: Place, what: string, read: (request: LeaveRequest) => Reading | null): Reading {
  const request = requestOf(place);
  if (request === null) return missing("notSupplied", "a leave request to speak of");
  return read(request) ?? missing("notSupplied", what);
}
