import { describe, expect, it } from "vitest";
import { textsBelow } from "../architecture/files.ts";

const decisions = [...textsBelow("docs/decisions", /./)].map(([file, text], index) => ({
  file,
  text,
  number: index + 1,
}));

/** The file a decision of this title stands in. */
function fileOf(number: string, title: string): string {
  const words = title.toLowerCase().replaceAll("'", "").replaceAll("`", "");
  return `${number}-${words.replaceAll(/[^a-z0-9]+/g, "-")}.md`;
}

describe("docs/decisions", () => {
  it.each(decisions)("$file is numbered without a gap and named by its title", ({ file, text, number }) => {
    const [, written = "", title = ""] = /^# (\d{4}) (.+)\n/.exec(text) ?? [];
    expect(written).toBe(String(number).padStart(4, "0"));
    expect(file).toBe(fileOf(written, title));
  });

  it.each(decisions)("$file is short", ({ text }) => {
    expect(text.split("\n").length).toBeLessThanOrEqual(40);
  });
});
