import type { SchoolReplay } from "../replay/replay.ts";

const CHART_WIDTH = 50;

/** The totals of a replay as a school office reads them, with the workload of each week as a chart. */
export function replayText({ policy, from, to, asLogged, totals }: SchoolReplay): string {
  const lines = [
    `${policy.id} ${policy.version}: ${totals.actions} actions for ${totals.pupils} pupils from ${from} to ${to}, ${asLogged ? "done as the log says" : "each done when it is due"}`,
  ];
  const counts = (title: string, of: Readonly<Record<string, number>>) => {
    const rows = Object.entries(of).sort((a, b) => b[1] - a[1]);
    if (rows.length > 0) lines.push("", title, ...rows.map(([name, count]) => `${String(count).padStart(7)}  ${name}`));
  };
  counts("By role", totals.byRole);
  counts("By action", totals.byAction);
  const most = Math.max(1, ...Object.values(totals.byWeek));
  lines.push("", "By week");
  for (const [week, count] of Object.entries(totals.byWeek))
    lines.push(`  ${week} ${"#".repeat(Math.ceil((count / most) * CHART_WIDTH))} ${count}`);
  counts("Questions left open", totals.questions);
  return `${lines.join("\n")}\n`;
}
