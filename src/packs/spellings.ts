import { does } from "../clauses/engine-actions.ts";
import { isRecord } from "../kernel/parse.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A pack as the rest of the library knows it, from the other spellings an author may use: shared conditions as an object by sentence,
 * words as plain ids, amounts by rank, weekdays as people write them. What is none of these is left for the schema to judge.
 */
export function asSchemaSpells(json: unknown): unknown {
  if (!isRecord(json)) return json;
  const written = { ...json, ...("conditions" in json ? { conditions: conditionsListed(json["conditions"]) } : {}) };
  const listed = Object.fromEntries(
    Object.entries(written).map(([key, entry]) => [
      key,
      Object.hasOwn(sections, key) ? (sections[key]?.(entry) ?? entry) : entry,
    ]),
  );
  return speltThrough(listed);
}

/** A shared condition by its sentence may stand bare, or with a source and assumptions beside `when`. */
function conditionsListed(conditions: unknown): unknown {
  if (!isRecord(conditions)) return conditions;
  return Object.entries(conditions).map(([id, value]) =>
    isRecord(value) && "when" in value ? { ...value, id } : { id, when: value },
  );
}

/** A requirement without words of its own is called what its rule is called. */
function rule(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const requirement = entry["title"] ?? entry["id"];
  const spelt = (action: unknown) =>
    isRecord(action) && does({ action: String(action["action"]) }, "requires")
      ? { requirement: action["title"] ?? requirement, ...action }
      : action;
  return "then" in entry ? { ...entry, then: each(entry["then"], spelt) } : entry;
}

const sections: Readonly<Record<string, (section: unknown) => unknown>> = {
  words: (words) => mapped(words, (entries, list) => [list, each(entries, list === "periods" ? period : bareId)]),
  questions: (questions) =>
    each(questions, (question) =>
      isRecord(question) && question["about"] === "leaveRequest" ? { ...question, about: "request" } : question,
    ),
  documents: (documents) =>
    each(documents, (document) =>
      isRecord(document) ? { ...document, contents: each(document["contents"], content) } : document,
    ),
  rules: (rules) => each(rules, rule),
  tariffs: (tariffs) => each(tariffs, tariff),
  expectations: (entries) =>
    each(entries, (entry) =>
      isRecord(entry) && typeof entry["expects"] === "string" ? { ...entry, expects: [entry["expects"]] } : entry,
    ),
};

function each(entries: unknown, spell: (entry: unknown, index: number) => unknown): unknown {
  return Array.isArray(entries) ? entries.map(spell) : entries;
}

/** An object with each of its entries put otherwise; anything else as it is. */
function mapped(value: unknown, change: (entry: unknown, key: string) => readonly [string, unknown]): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => change(entry, key))) : value;
}

function bareId(entry: unknown): unknown {
  return typeof entry === "string" ? { id: entry } : entry;
}

/** A named period may be written as the calendar writes one: `name`, `start`, `end`. */
function period(entry: unknown): unknown {
  return renamed(bareId(entry), { name: "id", start: "from", end: "to" });
}

/** What a document must contain may be a condition, a question or a figure and nothing else, or words and nothing else. */
function content(item: unknown, index: number): unknown {
  if (typeof item === "string") return { id: String(index + 1), text: item };
  if (!isRecord(item)) return item;
  const { condition, question, figure } = item;
  const spoken = [
    question,
    isRecord(condition) ? condition["condition"] : null,
    isRecord(figure) ? figure["fact"] : null,
  ];
  const id = item["id"] ?? String(index + 1);
  return { ...item, id, text: item["text"] ?? spoken.find((words) => typeof words === "string") ?? id };
}

function tariff(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const { amounts, limit } = entry;
  return {
    notice: "penaltyNotice",
    ...entry,
    ...(isRecord(amounts) ? { amounts: Object.entries(amounts).map(([rank, steps]) => ({ rank, steps })) } : {}),
    ...(isRecord(limit) ? { limit: { per: "parentAndPupil", ...limit } } : {}),
  };
}

function renamed(entry: unknown, names: Readonly<Record<string, string>>): unknown {
  return mapped(entry, (value, key) => {
    const name = Object.hasOwn(names, key) ? names[key] : undefined;
    return [name === undefined || (isRecord(entry) && name in entry) ? key : name, value];
  });
}

/** Wherever a fact is called, its parameters as the catalogue names them; and no last day where `effective` says `to: null`. */
function speltThrough(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(speltThrough);
  if (!isRecord(value)) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === "effective" ? openEnded(one) : speltThrough(one)]),
  );
  const { fact, params } = inner;
  const spell = typeof fact === "string" && Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  return spell === undefined || !isRecord(params) ? inner : { ...inner, params: spell(params) };
}

function openEnded(effective: unknown): unknown {
  if (!isRecord(effective)) return effective;
  return Object.fromEntries(Object.entries(effective).filter(([, day]) => day !== null));
}

const facts: Readonly<Record<string, (params: Json) => unknown>> = {
  weekdayShare: (params) => ({ ...params, days: each(params["days"], weekday) }),
  currentRun: runInDays,
  longestRun: runInDays,
  "absence.begunAfter": (params) => renamed(params, { event: "type" }),
  "request.overlaps": (params) => renamed(params, { name: "period" }),
  withinPeriod: (params) => renamed(params, { period: "name" }),
};

/** A run is of school days, whatever they are called. */
function runInDays(params: Json): unknown {
  return params["unit"] === "days" ? { ...params, unit: "schoolDays" } : params;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** `Monday`, `Mon`, or 1 as ISO counts. */
function weekday(day: unknown): unknown {
  if (typeof day === "number") return weekdays[day - 1] ?? day;
  if (typeof day !== "string" || day.length < 3) return day;
  return weekdays.find((name) => name === day.toLowerCase() || name.slice(0, 3) === day.toLowerCase()) ?? day;
}
