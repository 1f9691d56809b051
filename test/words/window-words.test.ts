import { describe, expect, it } from "vitest";
import type { Subject } from "../../src/facts/subject.ts";
import { loadPack } from "../../src/packs/policy.ts";
import type { WindowJson } from "../../src/record/window-kind.ts";
import { type WindowKind, windowOf } from "../../src/record/window-kind.ts";
import { policySpeaker, speakerFor } from "../../src/words/speaker.ts";
import { titlesOf } from "../../src/words/titles.ts";
import { anyWindowInWords, windowInWords } from "../../src/words/window-words.ts";
import { place } from "../support/place.ts";
import { pupil } from "../support/registers.ts";
import { windowsOfEachKind } from "../support/windows-of-each-kind.ts";

const policy = loadPack({ id: "mine", version: "1.0.0", title: "Mine", extends: "england-2024" });
const events = [
  { date: "2024-10-14", type: "letter" },
  { date: "2024-11-04", type: "meeting" },
  { date: "2024-11-11", type: "letter" },
];
const speaking = (subject?: Subject) =>
  speakerFor(policy, place({ asOf: "2024-11-22", pupil: pupil({ events }), ...(subject && { subject }) }));
const pupils = speaking();
const ofPolicy = policySpeaker(titlesOf(policy));
const leave = speaking({ kind: "leaveRequest", request: { id: "R1", from: "2024-12-02", to: "2024-12-06" } });
const ofLeaveRule = policySpeaker(titlesOf(policy), "leaveRequest");

const policys = (window: WindowJson) => windowInWords(windowOf(window), ofPolicy);
const ofPupil = (window: WindowJson) => windowInWords(windowOf(window), pupils);

/** The words for `windowsOfEachKind`: as a policy says it, and of a pupil on 22 November 2024. */
const words: Readonly<Record<WindowKind, readonly (readonly [string, string])[]>> = {
  period: [
    ["in the school week", "this school week"],
    ["in the half term", "this half term"],
    ["in the term", "this term"],
    ["in the academic year", "this academic year"],
  ],
  ever: [["at any time", "in all the time on record"]],
  rolling: [
    ["in the last 10 school weeks", "in the last 10 school weeks"],
    ["in the last 5 school days", "in the last 5 school days"],
    ["in the last 20 sessions", "in the last 20 sessions"],
    ["in the last 7 days", "in the last 7 days"],
    ["in the last week", "in the last week"],
    ["in the last 6 months", "in the last 6 months"],
  ],
  since: [
    ["since the letter", "since the letter of 11 November 2024"],
    [
      "in the 15 school days after the latest letter or meeting",
      "in the 15 school days after the latest letter or meeting of 11 November 2024",
    ],
    ["since the letter (without one, in the half term)", "since the letter of 11 November 2024"],
    [
      "in the 4 weeks after the letter (without one, in the last 6 school weeks)",
      "in the 4 weeks after the letter of 11 November 2024",
    ],
  ],
  before: [["in the academic year up to the letter", "that year up to the letter of 11 November 2024"]],
  beforePeriod: [
    ["in the academic year before the school week", "this academic year before this school week"],
    ["in the academic year before the half term", "this academic year before this half term"],
    ["in the academic year before the term", "this academic year before this term"],
    ["in the academic year before", "in the academic year before this one"],
  ],
  between: [
    ["between the letter and the meeting", "between the letter of 14 October 2024 and the meeting of 4 November 2024"],
  ],
  named: [["in the period “mocks”", "in the period “mocks”"]],
  previous: [
    ["in the school week before", "in the school week before this one"],
    ["in the second half term before", "in the second half term before this one"],
    ["in the 6 school weeks before the last 6", "in the 6 school weeks before the last 6"],
    ["in the school day before the last one", "in the school day before the last one"],
    ["in the 10 sessions before the last 10", "in the 10 sessions before the last 10"],
    ["in the month before the last one", "in the month before the last one"],
    ["in the 7 days before the last 14", "in the 7 days before the last 14"],
  ],
  olderThan: [
    ["more than 5 school days ago", "more than 5 school days ago"],
    ["more than 3 months ago", "more than 3 months ago"],
  ],
};

describe("windowInWords", () => {
  it.each(Object.keys(windowsOfEachKind))("speaks windows of the kind `%s` in both voices", (kind) => {
    const windows = Object.entries(windowsOfEachKind).find(([name]) => name === kind)?.[1] ?? [];
    const expected = Object.entries(words).find(([name]) => name === kind)?.[1];
    expect(windows.map((window) => [policys(window), ofPupil(window)])).toEqual(expected);
  });

  it("speaks of the other window where the event never happened", () => {
    expect(ofPupil({ since: "call", orFrom: "halfTerm" })).toBe("this half term");
    expect(ofPupil({ since: "call", orFrom: { since: "letter" } })).toBe("since the letter of 11 November 2024");
    expect(ofPupil({ since: "call" })).toBe("since the call (not on record)");
  });

  it("names the first event of two by the day it last happened before the second", () => {
    expect(ofPupil({ between: ["letter", "call"] })).toBe(
      "between the letter of 11 November 2024 and the call (not on record)",
    );
    expect(ofPupil({ between: ["call", "letter"] })).toBe(
      "between the call (not on record) and the letter of 11 November 2024",
    );
  });

  it("does not speak of now where a request for leave is spoken of: windows end on the eve of the leave", () => {
    const said = (window: WindowJson) => [
      windowInWords(windowOf(window), ofLeaveRule),
      windowInWords(windowOf(window), leave),
    ];
    expect(said("academicYear")).toEqual(["in the academic year", "in the academic year before the leave"]);
    expect(said({ months: 12 })).toEqual(["in the 12 months before the leave", "in the 12 months before the leave"]);
    expect(said({ previous: "term" })).toEqual([
      "in the term before",
      "in the term before the last one before the leave",
    ]);
    expect(said({ previous: { months: 12 } })[1]).toBe("in the 12 months before the last 12 before the leave");
    expect(said({ before: "term" })[1]).toBe("in the academic year before the last term before the leave");
    expect(said({ olderThan: { months: 12 } })[1]).toBe("more than 12 months before the leave");
  });
});

describe("anyWindowInWords", () => {
  const any = (window: WindowJson) => [
    anyWindowInWords(windowOf(window), ofPolicy),
    anyWindowInWords(windowOf(window), pupils),
  ];

  it("speaks of one of many where there are many, and of the one there is where there is one", () => {
    expect(any({ schoolWeeks: 10 })).toEqual(["in any 10 school weeks", "in any 10 school weeks"]);
    expect(any("term")).toEqual(["in any term", "in any one term"]);
    expect(any("ever")).toEqual(["at any time", "at any time"]);
    expect(any({ period: "mocks" })).toEqual(["in the period “mocks”", "in the period “mocks”"]);
    expect(any({ before: "letter" })[0]).toBe("in the academic year up to the letter");
  });
});
