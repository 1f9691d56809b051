import { type Code, codeSchema } from "../../src/codes/code-schema.ts";
import { codeSet } from "../../src/codes/code-set.ts";

/** The codes of 2024 by their statistical class, with three of 2006 that still turn up. */
const table: readonly Code[] = [
  ...each("present", ["/", "\\"]),
  { id: "L", title: "Late before the register closed", class: "present", late: true },
  ...each("approvedActivity", ["B", "K", "P", "V", "W"]),
  ...each("authorised", ["C", "C1", "C2", "E", "I", "J1", "M", "R", "S", "T"]),
  ...each("unauthorised", ["G", "O"]),
  { id: "N", title: "Reason not yet established", class: "unauthorised", provisional: true },
  { id: "U", title: "Late after the register closed", class: "unauthorised", late: true, seen: true },
  ...each("notPossible", ["D", "Q", "X", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7"]),
  { id: "Y1", title: "Transport not available", class: "notPossible", aliases: ["$"] },
  ...each("administrative", ["Z", "#"]),
  { id: "H", title: "Agreed family holiday", class: "authorised", to: "2024-08-18", successor: "C" },
  { id: "J", title: "Interview", class: "approvedActivity", to: "2024-08-18", successor: "J1" },
];

function each(codeClass: Code["class"], ids: readonly string[]): Code[] {
  return ids.map((id) => ({ id, title: `The code ${id}`, class: codeClass }));
}

export const codes = codeSet(table.map((code) => codeSchema.parse(code)));
