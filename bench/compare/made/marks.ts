/** Registers as schools really keep them: in three forms, with gaps, corrections, strange codes and marks where none should be. */
import type { Random } from "../random.ts";
import { dayAfter, weekdays } from "./calendars.ts";

type Json = Record<string, unknown>;

/** Codes of an absence or of late arrival, by how often; the last are unknown to every policy or belong to another year. */
const CODES: readonly (readonly [number, string])[] = [
  [22, "I"],
  [14, "O"],
  [14, "N"],
  [10, "U"],
  [10, "G"],
  [16, "L"],
  [8, "M"],
  [6, "C"],
  [5, "E"],
  [3, "S"],
  [3, "T"],
  [3, "R"],
  [3, "B"],
  [3, "V"],
  [2, "W"],
  [2, "P"],
  [3, "D"],
  [2, "X"],
  [2, "K"],
  [2, "C1"],
  [3, "C2"],
  [2, "J1"],
  [2, "Q"],
  [3, "Y1"],
  [2, "Y5"],
  [1, "Y7"],
  [2, "Z"],
  [2, "#"],
  [2, "H"],
  [2, "J"],
  [1, "Y"],
  [1, "F"],
  [1, "?"],
  [1, "ill"],
  [1, "-"],
  [1, "/\\"],
];

export interface MarkWords {
  readonly reasons: readonly string[];
}

interface Session {
  readonly date: string;
  readonly session: "AM" | "PM";
  readonly code: string | null;
}

export interface Register {
  readonly marks: unknown;
  /** The days on which something was not as it should be: moments and log entries fall on these. */
  readonly daysAway: readonly string[];
}

export function registerOf(random: Random, words: MarkWords): Register {
  const [from, to] = random.weighted<readonly [string, string]>([
    [4, ["2024-09-02", "2025-07-22"]],
    [4, ["2023-09-04", "2025-07-22"]],
    [1, ["2024-11-04", "2025-03-14"]],
    [1, ["2024-01-08", "2024-12-13"]],
  ]);
  const sessions = sessionsOf(
    random,
    weekdays.filter((day) => day >= from && day <= to),
  );
  const away = sessions.filter(({ code }) => code !== "/" && code !== "\\" && code !== null);
  const form = random.weighted<() => unknown>([
    [5, () => listed(random, sessions, words)],
    [3, () => byDay(random, sessions, words)],
    [2, () => inRows(random, sessions)],
  ]);
  return { marks: form(), daysAway: [...new Set(away.map(({ date }) => date))] };
}

/** Present, save for runs of something else; now and then a gap. How often depends on the pupil. */
function sessionsOf(random: Random, days: readonly string[]): Session[] {
  const proneness = random.pick([0.5, 1, 2, 3, 5, 9]);
  const gaps = random.pick([0, 0, 0.3, 2]);
  let left = 0;
  let code = "I";
  return days.flatMap((date) =>
    (["AM", "PM"] as const).map((session): Session => {
      if (left === 0 && random.percent(proneness)) {
        code = random.weighted(CODES);
        left = code === "L" || code === "U" ? 1 : random.pick([1, 1, 2, 2, 3, 4, 6, 10, 10, 24, 45]);
      }
      if (random.percent(gaps)) return { date, session, code: null };
      if (left === 0) return { date, session, code: session === "AM" ? "/" : "\\" };
      left -= 1;
      // Runs of mixed codes: a reason that became known half way, a family that came back late.
      return { date, session, code: random.percent(8) ? random.weighted(CODES) : code };
    }),
  );
}

/** What a mark may carry besides its code. */
function more(random: Random, { date, code }: Session, words: MarkWords): Json {
  const plain = code === "/" || code === "\\";
  if (random.percent(plain ? 97 : 45)) return {};
  const found: Json = {};
  if (random.percent(35)) found["reason"] = random.percent(92) ? random.pick(words.reasons) : "because";
  if (random.percent(15)) found["note"] = "field trip";
  if ((code === "L" || code === "U" || plain) && random.percent(60)) found["minutesLate"] = random.between(1, 70);
  if ((code === "L" || code === "U") && random.percent(50))
    found["arrivedAt"] = random.pick(["09:05", "09:31", "13:20"]);
  if (random.percent(25)) found["enteredOn"] = entered(random, date);
  if (random.percent(40)) found["amendments"] = amendments(random, date, code ?? "N");
  return found;
}

function entered(random: Random, date: string): string {
  const day = dayAfter(date, random.pick([0, 0, 0, 1, 1, 2, 5, 12]));
  return random.percent(60) ? `${day}T${random.pick(["08:55", "09:20", "10:00", "13:25", "16:40"])}` : day;
}

/** One or several corrections: undated, of one day, out of order, back to the code it was. */
function amendments(random: Random, date: string, code: string): Json[] {
  let from = code;
  const found = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (): Json => {
    const to = random.percent(15) ? code : random.weighted(CODES);
    const one: Json = { ...(random.percent(80) ? { from } : {}), ...(random.percent(97) ? { to } : {}) };
    if (random.percent(85)) one["on"] = dayAfter(date, random.pick([0, 0, 1, 1, 2, 3, 7, 21, 60]));
    if (random.percent(60)) one["reason"] = "the parent rang";
    if (random.percent(50)) one["by"] = { name: "A. Clerk", position: "attendance officer" };
    from = to;
    return one;
  });
  return random.percent(20) ? found.reverse() : found;
}

function listed(random: Random, sessions: readonly Session[], words: MarkWords): unknown[] {
  const untidy = random.percent(50);
  const list = sessions.flatMap((one): unknown[] => {
    if (one.code === null) return random.percent(10) ? [one] : [];
    const mark = { ...one, ...more(random, one, words) };
    if (!untidy || random.percent(97)) return [mark];
    const again = random.percent(50) ? mark : { ...one, code: random.weighted(CODES), ...more(random, one, words) };
    return [mark, again];
  });
  if (untidy) list.push(...strays(random));
  // A list that is only a run over the open sessions, or has one in it.
  if (random.percent(10)) list.push({ from: "2025-06-02", marks: ["/", "\\", "O", "O", null, "\\"] });
  return random.percent(20) ? random.shuffled(list) : list;
}

/** Marks where none should be, and marks that cannot be read. */
function strays(random: Random): unknown[] {
  const all: readonly unknown[] = [
    { date: "2024-12-25", session: "AM", code: "/" },
    { date: "2025-05-05", session: "PM", code: "I" },
    { date: "2024-10-29", session: "AM", code: "O" },
    { date: "2024-11-02", session: "AM", code: "/" },
    { date: "2022-06-01", session: "AM", code: "O" },
    { date: "2026-03-02", session: "AM", code: "O" },
    { date: "2025-02-30", session: "AM", code: "/" },
    { date: "2025-02-03", session: "EV", code: "/" },
    { date: "2025-02-03", code: "/" },
    { date: "2025-02-04", session: "AM", code: "I", lesson: 3 },
    { date: "2025-02-05", session: "AM", code: "I", minutesLate: -4 },
    "I",
  ];
  return all.filter(() => random.percent(25));
}

function byDay(random: Random, sessions: readonly Session[], words: MarkWords): Json {
  const days: Record<string, unknown[]> = {};
  for (const one of sessions) {
    const extra = one.code === null ? {} : more(random, one, words);
    const entry = Object.keys(extra).length === 0 ? one.code : { code: one.code, ...extra };
    days[one.date] = [...(days[one.date] ?? []), entry];
  }
  if (random.percent(10)) days["2025-02-30"] = ["/", "\\"];
  if (random.percent(10)) days["2025-01-08"] = ["/", "\\", "/"];
  if (random.percent(10)) days["2025-04-10"] = ["O", "O"];
  return random.percent(20) ? Object.fromEntries(random.shuffled(Object.entries(days))) : days;
}

/** A run over the open sessions: on an untidy calendar it shifts, and may reach beyond the last day. */
function inRows(random: Random, sessions: readonly Session[]): Json {
  const [first] = sessions;
  return { from: first?.date ?? "2024-09-03", marks: sessions.map(({ code }) => (random.percent(0.2) ? null : code)) };
}
