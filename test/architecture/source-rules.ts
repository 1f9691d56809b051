/** What the source must look like, as pure functions over file paths and texts. `imports.test.ts` runs them over `src/`. */
import { posix } from "node:path";
import ts from "typescript";

/** The rooms of `docs/architecture.md`, lowest floor first. A room imports from itself and from lower floors only. */
export const FLOORS: readonly (readonly string[])[] = [
  ["kernel"],
  ["codes", "calendar"],
  ["record"],
  ["school-file", "facts"],
  ["conditions"],
  ["clauses"],
  ["tariffs"],
  ["packs"],
  ["words"],
  ["decision"],
  ["check", "explain", "replay", "cohort"],
  ["describe", "forecast"],
  ["entry points"],
];

const ENTRY_POINTS = ["cli", "index.ts", "testing.ts", "json-rules-engine.ts"];
const VAGUE_NAMES = /^(utils?|helpers?|common|shared|misc|types?)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SCHOOL_NAMES = /\b(st|saint)[-_. ]*luke('?s)?\b|woburn|laurence|danesgate/i;
const SUPPRESSIONS = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
const LARGEST_FILE = 300;

/** Source files by path below `src/`, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** The room a file belongs to: its first folder; the files at the top of `src/` and the CLI are one room, the entry points. */
export function roomOf(path: string): string {
  const first = path.split("/")[0] ?? path;
  return ENTRY_POINTS.includes(first) ? "entry points" : first;
}

export function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  parsed.set(key, file);
  return file;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every module a file names: `import`, `export … from`, `import()`, `require()` and `import("…")` types. */
export function importsOf(path: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(path, text), (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) found.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const loads =
        callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
      const target = node.arguments[0];
      if (loads && target && ts.isStringLiteralLike(target)) found.push(target.text);
    }
  });
  return found;
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** Data that is imported as it stands: the national bases, and the version of the package. Nothing else comes from outside `src/`. */
const DATA: Readonly<Record<string, readonly RegExp[]>> = {
  "packs/shipped-bases.ts": [/^\.\.\/rules\/england-\d{4}\.json$/],
  "kernel/version.ts": [/^\.\.\/package\.json$/],
};

const isRelative = (specifier: string): boolean => specifier.startsWith(".");

/** Imports that go up a floor, sideways, nowhere, or to a package that room may not use. */
export function importProblems(sources: Sources): string[] {
  const problems: string[] = [];
  for (const [path, text] of sources) {
    const room = roomOf(path);
    const floor = floorOf(room);
    if (floor < 0) problems.push(`${path}: no room named \`${room}\` stands in the floor plan`);
    for (const specifier of importsOf(path, text)) {
      if (!isRelative(specifier)) {
        const reason = packageProblem(path, specifier);
        if (reason) problems.push(`${path}: imports \`${specifier}\`: ${reason}`);
        continue;
      }
      const target = resolve(path, specifier);
      if (DATA[path]?.some((data) => data.test(target)) === true) continue;
      if (!sources.has(target)) {
        problems.push(`${path}: imports \`${specifier}\`, which is no source file (write the \`.ts\` extension)`);
        continue;
      }
      const targetRoom = roomOf(target);
      if (targetRoom === room) continue;
      const targetFloor = floorOf(targetRoom);
      if (targetFloor > floor) problems.push(`${path}: imports \`${target}\`, a higher floor`);
      if (targetFloor === floor) problems.push(`${path}: imports \`${target}\`, sideways to another room`);
    }
  }
  return problems;
}

function packageProblem(path: string, specifier: string): string | undefined {
  const inside = (folder: string): boolean => path.startsWith(folder);
  if (specifier.startsWith("node:")) return inside("cli/") ? undefined : "only the CLI may touch the machine";
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  switch (name) {
    case "zod":
    case "json-rules-engine":
    case "@noble/hashes":
      return undefined;
    case "date-fns":
      return inside("kernel/") ? undefined : "only `kernel` knows date-fns";
    case "commander":
      return inside("cli/") ? undefined : "only the CLI parses arguments";
    default:
      return "not a dependency this library may have";
  }
}

/** Each import cycle once, as `a.ts → b.ts → a.ts`. Imports of types count. */
export function importCycles(sources: Sources): string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const specifier of importsOf(path, sources.get(path) ?? "")) {
      const target = isRelative(specifier) ? resolve(path, specifier) : undefined;
      if (target !== undefined && sources.has(target)) visit(target);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of sources.keys()) visit(path);
  return cycles;
}

/** The length of a text as `wc -l` counts it. */
export function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

export function medianLines(sources: Sources): number {
  const counts = [...sources.values()].map(lineCount).sort((a, b) => a - b);
  const middle = counts.length / 2;
  const upper = counts[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? (upper + (counts[middle - 1] ?? 0)) / 2 : upper;
}

/** File and folder names that are not kebab-case, or that say nothing. */
export function nameProblems(path: string): string[] {
  return path
    .replace(/\.ts$/, "")
    .split("/")
    .flatMap((name) => {
      if (!KEBAB_CASE.test(name)) return [`${path}: \`${name}\` is not kebab-case`];
      return VAGUE_NAMES.test(name) ? [`${path}: \`${name}\` names no idea`] : [];
    });
}

/** What one file may not hold: clocks, chance, loose types, silenced checks, the name of a school, too many lines. */
export function textProblems(path: string, text: string): string[] {
  const problems: string[] = [];
  const file = parse(path, text);
  const report = (node: ts.Node, what: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    problems.push(`${path}:${line + 1}: ${what}`);
  };
  walk(file, (node) => {
    const what = forbidden(node);
    if (what) report(node, what);
  });
  for (const [index, line] of text.split("\n").entries()) {
    if (SUPPRESSIONS.test(line)) problems.push(`${path}:${index + 1}: a check is silenced`);
    if (SCHOOL_NAMES.test(line)) problems.push(`${path}:${index + 1}: names a school or its policy`);
  }
  if (SCHOOL_NAMES.test(path)) problems.push(`${path}: named after a school or its policy`);
  if (lineCount(text) > LARGEST_FILE) problems.push(`${path}: ${lineCount(text)} lines, over ${LARGEST_FILE}`);
  for (const node of exportedDates(file)) report(node, "an exported signature holds a `Date`");
  return problems;
}

function forbidden(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "`any`";
  if (ts.isNonNullExpression(node)) return "a non-null assertion";
  if ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken) {
    return "a definite assignment assertion";
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date") && !node.arguments?.length) return "`new Date()`";
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return "`Date()`";
  if (ts.isPropertyAccessExpression(node)) {
    if (isNamed(node.expression, "Date") && node.name.text === "now") return "`Date.now`";
    if (isNamed(node.expression, "Math") && node.name.text === "random") return "`Math.random`";
  }
  return undefined;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** References to the type `Date` in what a file exports; the bodies of functions are its own affair. */
export function exportedDates(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) && isNamed(node.typeName, "Date")) found.push(node);
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) visit(statement);
  }
  return found;
}

/** The same for a published declaration file, where also inferred types are written out and anything may be exported. */
export function declaredDates(path: string, text: string): string[] {
  const found: string[] = [];
  const file = parse(path, text);
  walk(file, (node) => {
    if (!ts.isTypeReferenceNode(node) || !isNamed(node.typeName, "Date")) return;
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: a \`Date\``);
  });
  return found;
}
