import { dayOf } from "../../../kernel/dates.ts";
import type { LawRule } from "../lint-rule.ts";

export const lawEnded: LawRule = {
  code: "law-ended",
  title: "The pack builds on law that has ended",
  against: "law",
  severity: "warning",
  why: "A pack inherits codes, statuses, tariffs and duties from its base. If the base is no longer law while the pack is in force, those are no longer law either.",
  bad: { extends: "england-2006", effective: { from: "2022-09-01" } },
  good: { extends: "england-2006", effective: { from: "2022-09-01", to: "2023-08-31" } },
  check: ({ own }, law) => {
    const base = law.pack.effective;
    if (own.extends === undefined || own.extends === law.id || base?.from === undefined) return [];
    const { to } = own.effective ?? {};
    if (to !== undefined && dayOf(to) < dayOf(base.from)) return [];
    return [
      {
        at: "extends",
        message: `\`${own.extends}\` is not the law from ${base.from} on, and this pack is still in force then`,
        help: `give this pack a last day (\`effective.to\`), and let a new version extend \`${law.id}\``,
        provision: law.pack.document?.title ?? law.pack.title,
      },
    ];
  },
};
