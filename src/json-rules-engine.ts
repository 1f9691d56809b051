/** A real json-rules-engine `Engine` that holds a pack's rules. @module */
export { catalogue } from "./facts/catalogue.ts";
