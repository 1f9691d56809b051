import { assumptions, documents, expectations, questions } from "./closing.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { duties, inherited } from "./duties.ts";
import { leave } from "./leave.ts";
import { document } from "./markdown.ts";
import { notices } from "./notices.ts";
import { purpose, times } from "./opening.ts";
import { stages } from "./stages.ts";
import { thresholds } from "./thresholds.ts";

/** The whole policy, as a governor reads it. */
export function forGovernors(described: DescribedPolicy): string {
  const sections = [
    purpose,
    times,
    thresholds,
    stages,
    duties,
    leave,
    notices,
    documents,
    expectations,
    questions,
    assumptions,
    inherited,
  ];
  return document([`# ${described.own.title}`, ...sections.flatMap((write) => write(described))]);
}
