import type { Step } from "../packs/places.ts";

/** A value of a JSON text: where it begins, and what it holds. */
export interface Spot {
  readonly offset: number;
  readonly entries: ReadonlyMap<Step, Entry>;
}

interface Entry {
  readonly keyOffset: number;
  readonly value: Spot;
}

/** A key that stands twice in one object. */
export interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

export type JsonPositions =
  | { readonly ok: true; readonly root: Spot; readonly repeated: readonly RepeatedKey[] }
  | { readonly ok: false; readonly offset: number; readonly expected: string };

/** Where every value of a JSON text stands; or, where it is not JSON, how far it could be read and what was expected there. */
export function jsonPositions(text: string): JsonPositions {
  const reader = new Reader(text);
  try {
    const root = reader.value();
    reader.end();
    return { ok: true, root, repeated: reader.repeated };
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    return { ok: false, offset: error.offset, expected: error.message };
  }
}

class Unexpected extends Error {
  readonly offset: number;

  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
  }
}

class Reader {
  readonly repeated: RepeatedKey[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): Spot {
    this.#skip();
    const offset = this.#at;
    if (this.#take("{")) return { offset, entries: this.#members() };
    if (this.#take("[")) return { offset, entries: this.#items() };
    const scalar = this.#quoted() ?? this.#match(WORD);
    if (scalar === null)
      throw new Unexpected(this.#at, "a value: text in double quotes, a number, true, false, null, [ or {");
    return { offset, entries: NOTHING };
  }

  end(): void {
    this.#skip();
    if (this.#at < this.#text.length) throw new Unexpected(this.#at, "the end of the file");
  }

  #members(): Spot["entries"] {
    return this.#entries("}", "object", (entries) => {
      this.#skip();
      const keyOffset = this.#at;
      const written = this.#quoted();
      if (written === null)
        throw new Unexpected(keyOffset, "a key in double quotes (is there a comma too many before?)");
      this.#skip();
      this.#need(":", "a colon after the key");
      const key = String(JSON.parse(written));
      if (entries.has(key)) this.repeated.push({ key, offset: keyOffset });
      return [key, { keyOffset, value: this.value() }];
    });
  }

  #items(): Spot["entries"] {
    return this.#entries("]", "list", ({ size }) => {
      const value = this.value();
      return [size, { keyOffset: value.offset, value }];
    });
  }

  #entries(close: string, what: string, next: (entries: Spot["entries"]) => [Step, Entry]): Spot["entries"] {
    const entries = new Map<Step, Entry>();
    this.#skip();
    if (this.#take(close)) return entries;
    do {
      entries.set(...next(entries));
      this.#skip();
    } while (this.#take(","));
    this.#need(close, `a comma, or ${close} at the end of the ${what}`);
    return entries;
  }

  #skip(): void {
    this.#match(SPACE);
  }

  #take(letter: string): boolean {
    if (this.#text[this.#at] !== letter) return false;
    this.#at += 1;
    return true;
  }

  #need(letter: string, expected: string): void {
    if (!this.#take(letter)) throw new Unexpected(this.#at, expected);
  }

  /** Text in double quotes, the quotes included; null where there is none, or it does not end. */
  #quoted(): string | null {
    const from = this.#at;
    if (!this.#take('"')) return null;
    while (!this.#take('"')) {
      const printing = this.#text.charCodeAt(this.#at) >= FIRST_PRINTING;
      if (!printing)
        throw new Unexpected(this.#at, "a double quote at the end of the text (a line break is written \\n)");
      if (this.#text[this.#at] !== "\\") this.#at += 1;
      else if (this.#match(ESCAPE) === null)
        throw new Unexpected(this.#at, 'one of \\\\ \\" \\/ \\n \\t \\r \\b \\f \\u after a backslash');
    }
    return this.#text.slice(from, this.#at);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

const NOTHING: Spot["entries"] = new Map();
const SPACE = /[ \t\r\n]*/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const FIRST_PRINTING = 0x20;

/** The offset at the end of a way into a text, or of as much of it as there is. */
export function offsetAt(root: Spot, way: readonly Step[]): number {
  let [here, offset] = [root, root.offset];
  for (const step of way) {
    const next = here.entries.get(step);
    if (next === undefined) break;
    [here, offset] = [next.value, next.keyOffset];
  }
  return offset;
}

/** A place in a text as editors count: lines and columns from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export function lineColumnAt(text: string, offset: number): LineColumn {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}
