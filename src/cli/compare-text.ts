import type { PolicyComparison } from "../replay/compare-policies.ts";

const SHOWN_AT_MOST = 40;

/** A comparison of two policies as a head teacher reads it. */
export function compareText(result: PolicyComparison): string {
  const { a, b, totals, meaning } = result;
  const lines = [
    `${totals.differently} of ${totals.pupils} pupils are treated differently by ${a.id} ${a.version} and ${b.id} ${b.version} from ${result.from} to ${result.to}`,
  ];
  const section = (title: string, entries: readonly string[]) => {
    if (entries.length > 0)
      lines.push(
        "",
        title,
        ...entries.slice(0, SHOWN_AT_MOST).map((entry) => `  ${entry}`),
        ...(entries.length > SHOWN_AT_MOST ? [`  and ${entries.length - SHOWN_AT_MOST} more`] : []),
      );
  };
  section(
    "First different by rule",
    Object.entries(result.firstByRule)
      .sort((x, y) => y[1] - x[1])
      .map(([rule, count]) => `${String(count).padStart(5)}  ${rule}`),
  );
  section("Actions altogether", [`${a.id}: ${totals.a.actions}`, `${b.id}: ${totals.b.actions}`]);
  section(
    "Rules only in the first",
    meaning.removed.map(({ kind, id }) => `${kind} ${id}`),
  );
  section(
    "Rules only in the second",
    meaning.added.map(({ kind, id }) => `${kind} ${id}`),
  );
  section(
    "Rules changed in meaning",
    meaning.changed.map(({ kind, id }) => `${kind} ${id}`),
  );
  return `${lines.join("\n")}\n`;
}
