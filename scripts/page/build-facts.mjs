import { readdirSync, readFileSync } from "node:fs";
import { shippedVerdicts } from "./verdicts.mjs";

const version = () => JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")).version;

const claims = new URL("../../scenarios/claims/", import.meta.url);

/** What claims say of where values of their scenarios come from, without the reasons: many words, which are fetched when somebody asks. */
const constants = () => Object.fromEntries(readdirSync(claims).filter((name) => name.endsWith(".json") && name !== "lock.json").sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, claims), "utf8")))
  .map((told) => [told.scenario, Object.entries(told.constants).map(([path, { evidence }]) => [path, evidence]).sort(([a], [b]) => b.length - a.length)]));

function tallies() {
  const made = {};
  for (const { scenario, predicted } of shippedVerdicts()) {
    const { claims, held } = made[scenario] ?? { claims: 0, held: 0 };
    made[scenario] = { claims: claims + 1, held: held + Number(predicted) };
  }
  return made;
}

/** What a build is told, by module and name. */
const FACTS = {
  "virtual:talkback-build": () => ({ tallies: tallies(), constants: constants(), version: version() }),
  "virtual:talkback-verdicts": () => ({ verdicts: shippedVerdicts() }),
};

const moduleOf = (/** @type {object} */ facts) => Object.entries(facts).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");

/**
 * Vite plugin: `virtual:talkback-build` is what the page is told when it is built, of claims how many came out as predicted, where values
 * come from, and the version of the command line; `virtual:talkback-verdicts` what became of every claim.
 */
export const buildFacts = {
  name: "talkback-build-facts",
  /** @param {string} id */
  resolveId: (id) => (Object.hasOwn(FACTS, id) ? `\0${id}` : undefined),
  /** @param {string} id */
  load: (id) => (Object.hasOwn(FACTS, id.slice(1)) ? moduleOf(FACTS[id.slice(1)]()) : undefined),
};
