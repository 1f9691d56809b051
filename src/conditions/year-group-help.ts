/** What to write where the number of a year group is needed. */
export function yearGroupHelp(written: unknown): string {
  const [digits] = typeof written === "string" ? (/\d{1,2}$/.exec(written.trim()) ?? []) : [];
  return digits === undefined
    ? "write the number of the year group: reception is `0`, year 1 is `1`"
    : `write the number \`${Number(digits)}\``;
}
