import { readdirSync, readFileSync } from "node:fs";
import { shippedVerdicts } from "./verdicts.mjs";

const version = () => JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")).version;

const claims = new URL("../../scenarios/claims/", import.meta.url);

/** What claims say of where values of their scenarios come from, without the reasons: many words, which are fetched when somebody asks. */
const constants = () => Object.fromEntries(readdirSync(claims).filter((name) => name.endsWith(".json") && name !== "lock.json").sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, claims), "utf8")))
  .map((told) => [told.scenario, Object.entries(told.constants).map(([path, { evidence }]) => [path, evidence]).sort(([a], [b]) => b.length - a.length)]));

const facts = () => Object.entries({ verdicts: shippedVerdicts(), constants: constants(), version: version() })
  .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");

/**
 * Vite plugin: `virtual:talkback-build` is what the page is told when it is built: what became of every claim, where values come from, and
 * the version of the command line.
 */
export const buildFacts = {
  name: "talkback-build-facts",
  /** @param {string} id */
  resolveId: (id) => (id === "virtual:talkback-build" ? `\0${id}` : undefined),
  /** @param {string} id */
  load: (id) => (id === "\0virtual:talkback-build" ? facts() : undefined),
};
