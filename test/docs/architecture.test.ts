import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repositoryPath, textsBelow } from "../architecture/files.ts";
import { FLOORS, roomOf } from "../architecture/source-rules.ts";

const page = readFileSync(repositoryPath("docs/architecture.md"), "utf8");

/** The floor plan as the page draws it, highest floor first. */
function picture(floors: typeof FLOORS): string {
  const node = (room: string) => (room.includes(" ") ? `${room.replace(" ", "-")}["${room}"]` : room);
  const drawn = floors.map(
    (rooms, index) => `  subgraph floor${index + 1}[${index + 1}]\n    ${rooms.map(node).join(" ~~~ ")}\n  end`,
  );
  const above = floors.slice(1).map((_, index) => `  floor${index + 2} --> floor${index + 1}`);
  return ["```mermaid", "flowchart TB", ...drawn.toReversed(), ...above.toReversed(), "```"].join("\n");
}

/** The part of the page below a heading. */
const below = (heading: string): string => page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

describe("docs/architecture.md", () => {
  it("has the floor plan for its picture", () => {
    expect(page).toContain(picture(FLOORS));
  });

  it("has one line a room, lowest first, with nothing left out", () => {
    const rows = [...below("The house").matchAll(/^\| `([^`]+)` \|(.+)\|$/gm)];
    expect(rows.map(([, room]) => room)).toEqual(FLOORS.flat());
    for (const [, , cells = ""] of rows) expect(cells.split("|").filter((cell) => cell.trim() !== "")).toHaveLength(4);
  });

  it.each(["A policy, from JSON to truth", "A mark, from `evaluate` down"])("meets each room once: %s", (heading) => {
    const steps = [...below(heading).matchAll(/^\d+\. `([^`]+)`: ((?:.|\n(?! *\d+\.|\n))+)/gm)];
    const rooms = steps.map(([, room = ""]) => room);
    expect(rooms.length).toBeGreaterThan(5);
    expect(new Set(rooms).size).toBe(rooms.length);
    for (const room of rooms) expect(FLOORS.flat()).toContain(room);
    for (const [, room, text = ""] of steps)
      for (const [, path = ""] of text.matchAll(/`src\/([^`]+)`/g)) expect(roomOf(path), path).toBe(room);
  });
});

/** Pages written by hand that name files; the changelog tells of files as they were. */
const written = new Map([
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(
    (name) => [name, readFileSync(repositoryPath(name), "utf8")] as const,
  ),
  ...[...textsBelow("docs", /\.md$/)]
    .filter(([path]) => !/^(api|reference|lint|policies|explanations)\//.test(path))
    .map(([path, text]) => [`docs/${path}`, text] as const),
]);

const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:(?:src|test|docs|examples|bench)\/[\w./-]*\w\/?|rules\/[\w-]+\.json)/g)].map(
    ([path]) => path,
  );

describe("prose", () => {
  it.each([...written])("%s names only files and folders that are there", (_, text) => {
    expect(pathsIn(text).filter((path) => !existsSync(repositoryPath(path)))).toEqual([]);
  });

  it("is read by a detector that can fail", () => {
    const named = ["src/kernel/dates.ts", "src/engine/", "test/docs"];
    expect(pathsIn("see `src/kernel/dates.ts`, `src/engine/` and test/docs.")).toEqual(named);
    expect(named.filter((path) => !existsSync(repositoryPath(path)))).toEqual(["src/engine/"]);
  });
});
