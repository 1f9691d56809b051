import england2006 from "../../rules/england-2006.json" with { type: "json" };
import england2024 from "../../rules/england-2024.json" with { type: "json" };

/** The national bases, as data; a caller may supply others, or other versions of these. */
export const shippedBases: Readonly<Record<string, unknown>> = Object.freeze({
  "england-2024": england2024,
  "england-2006": england2006,
});
