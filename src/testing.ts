/**
 * Small builders for tests of packs and of software that embeds the library.
 *
 * @module
 */
export { exampleReadings, runExamples } from "./check/examples.ts";
