import { parseTime } from "../../../kernel/times.ts";
import { lawNumber } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

const times = (closes: string) => ({
  register: { sessions: [{ id: "morning", session: "AM", opens: "08:50", lateAfter: "09:00", closes }] },
});

export const lawRegisterOpen: LawRule = {
  code: "law-register-open",
  title: "The register stays open too long",
  against: "law",
  severity: "warning",
  why: "Until the register closes an arrival is late but present; after that it is an absence. The guidance limits how long that may be, so that `L` does not hide half a morning.",
  bad: times("10:20"),
  good: times("09:05"),
  check: ({ pack }, law) => {
    const national = lawNumber(law, "register-open-longest", "guidance on the registers");
    if (national === null) return [];
    return (pack.register?.sessions ?? []).flatMap(({ id, session, opens, closes }, index) => {
      const [from, to] = [opens, closes].map((time) => (time === undefined ? null : parseTime(time)));
      const minutes = from == null || to == null ? 0 : (to - from) / SECONDS_A_MINUTE;
      if (minutes <= national.value) return [];
      return [
        {
          at: `register/sessions/${id ?? index}/closes`,
          message: `the ${session} register is open for ${minutes} minutes; the guidance allows ${national.value}`,
          help: `close it no later than ${national.value} minutes after it opens`,
          provision: national.provision,
        },
      ];
    });
  },
};

const SECONDS_A_MINUTE = 60;
