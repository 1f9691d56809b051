import type { Frequencies } from "./frequencies.ts";
import { between, type Random } from "./random.ts";

/** How long absences of a code last, in sessions: from, to. Absences come in runs, as they do in life. */
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  I: [2, 8],
  G: [6, 10],
  C: [2, 6],
  R: [2, 2],
  E: [2, 6],
  O: [1, 6],
  N: [1, 2],
  T: [4, 20],
  S: [10, 20],
  C2: [4, 20],
  K: [10, 30],
  B: [2, 10],
  V: [2, 4],
  W: [10, 10],
};

/** One pupil's sessions in order: present unless a run of something else begins, at the real frequencies times how prone the pupil is. */
export function sessionsOf(count: number, frequencies: Frequencies, proneness: number, random: Random): string[] {
  const marks: string[] = [];
  while (marks.length < count) {
    const code = beginning(frequencies, proneness, random);
    const [from, to] = lengths[code ?? ""] ?? [1, 1];
    const run = code === null ? 1 : between(random, from, to);
    for (let session = 0; session < run && marks.length < count; session += 1) {
      marks.push(code ?? (marks.length % 2 === 0 ? "/" : "\\"));
    }
  }
  return marks;
}

/** The code of a run that begins with this session, or null where the pupil is simply there. */
function beginning(frequencies: Frequencies, proneness: number, random: Random): string | null {
  let drawn = random();
  for (const [code, frequency] of frequencies) {
    const [from, to] = lengths[code] ?? [1, 1];
    drawn -= (frequency * proneness) / ((from + to) / 2);
    if (drawn < 0) return code;
  }
  return null;
}
