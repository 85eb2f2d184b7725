import { catalog } from "@talkback/core/catalog";

const rules = Object.keys(catalog.rules);
const strategies = Object.keys(catalog.strategies);
/** The first of some names whose definitions have the very same parameters. */
const firstAlike = (name) => rules.find((other) => catalog.rules[other].params === catalog.rules[name].params);

/** Parameters that are described more than once by the same shape, and where the tables of the docs show them. */
const ELSEWHERE = [
  { path: /^rule\(([^)]+)\)/, shown: (name) => `rule(${firstAlike(name)})` },
  { path: /^(?:strategies\.\*\([^)]+\)|cast\.\*)\.who\(/, shown: () => "campaigns.*.targets(" },
  { path: /^strategies\.\*\(([^)]+)\)(?=\.(?:id|from|until|when|budget|who)(?:\.|$))/, shown: () => `strategies.*(${strategies[0]})` },
  { path: /^market\.[^.(]+\.[^.(]+\(/, shown: () => "people.attitude(" },
];

/** The path of the row that stands in the tables of the docs for a parameter: its own, or that of another with the same description. */
export function shownAs(path) {
  return ELSEWHERE.reduce((shown, { path: other, shown: as }) => shown.replace(other, (_, name) => as(name)), path);
}
