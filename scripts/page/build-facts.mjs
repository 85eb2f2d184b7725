import { readFileSync } from "node:fs";
import { shippedVerdicts } from "./verdicts.mjs";

const version = () => JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")).version;

/** Vite plugin: `virtual:talkback-build` is what the page is told when it is built: what became of every claim, and the version of the command line. */
export const buildFacts = {
  name: "talkback-build-facts",
  /** @param {string} id */
  resolveId: (id) => (id === "virtual:talkback-build" ? `\0${id}` : undefined),
  /** @param {string} id */
  load: (id) => (id === "\0virtual:talkback-build" ? `export const verdicts = ${JSON.stringify(shippedVerdicts())};\nexport const version = ${JSON.stringify(version())};` : undefined),
};
