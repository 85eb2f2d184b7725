/** What a layer may import: the whole of another, or only its types. */
type Allowed = Readonly<Record<string, "all" | "type">>;

const given = (mode: "all" | "type", names: string): Allowed => Object.fromEntries(names.split(" ").map((name) => [name, mode]));
const all = (names: string): Allowed => given("all", names);
const type = (names: string): Allowed => given("type", names);

const below = "pace spec random math stats graph population wom influence brand market observe trace scenario engine library experiment";

/** Folders of packages/core/src, lowest first; every folder may also import itself. A `.ts` row is a door. */
export const coreMatrix: Readonly<Record<string, Allowed>> = {
  pace: {},
  spec: {},
  math: {},
  random: all("math"),
  stats: all("math"),
  graph: all("pace spec random math"),
  population: all("pace spec random math graph"),
  wom: all("pace spec random math graph population"),
  influence: { ...all("spec math population"), ...type("random graph wom") },
  brand: all("pace spec random math graph population"),
  market: all("pace spec random math graph population"),
  observe: { ...all("pace spec math stats"), ...type("graph population brand market") },
  trace: { ...all("pace spec math stats population wom"), ...type("graph brand market") },
  scenario: all("pace spec random math graph population wom influence brand market observe trace"),
  engine: all("pace spec random math graph population wom influence brand market observe trace scenario"),
  library: all("pace spec graph population wom influence brand market trace scenario engine"),
  experiment: all("spec random math stats graph observe scenario engine library"),
  files: { ...all("graph observe engine"), ...type("scenario") },
  testing: all(below),
  studies: all("index.ts scenarios.ts catalog.ts describe.ts stats.ts experiment.ts"),
  "index.ts": all("spec random graph population wom influence brand market observe trace scenario engine"),
  "scenarios.ts": all("library"),
  "catalog.ts": all("library"),
  "describe.ts": all("spec"),
  "resume.ts": all("library"),
  "io.ts": all(`${below} files`),
  "graph.ts": all(below),
  "graphology.ts": all(below),
  "stats.ts": all("stats"),
  "experiment.ts": all("experiment"),
  "studies.ts": all("studies"),
};

/** Folders of packages/viz; `theme` is under all, `app` over all. */
export const vizMatrix: Readonly<Record<string, Allowed>> = {
  theme: {},
  words: {},
  footage: {},
  store: type("theme words footage"),
  layout: all("footage"),
  render: all("theme footage"),
  chart: all("theme"),
  view: all("theme words footage store layout render chart"),
  player: all("theme words footage store layout render chart view"),
  app: all("theme words footage store layout render chart view player"),
  "index.ts": all("theme words footage store layout render chart view player"),
  "figures.ts": all("theme chart"),
  "views.ts": all("theme words footage store layout render chart view"),
  "poster.ts": all("theme layout player"),
  "element.ts": all("player theme words footage store"),
};

/** Folders of packages/lab; `node` alone may know files, threads and processes. */
export const labMatrix: Readonly<Record<string, Allowed>> = {
  record: {},
  execute: all("record"),
  tables: all("record"),
  provenance: all("record tables"),
  bundle: all("record execute tables provenance"),
  node: all("record execute tables provenance bundle"),
  "index.ts": all("record execute tables provenance bundle"),
  "node.ts": all("node"),
  "file-error.ts": all("node"),
};

/** Packages of ours that each place outside of core may import, by their doors only. */
export const doorsFor: Readonly<Record<string, readonly string[]>> = {
  "packages/viz": ["@talkback/core"],
  "packages/viz/app": ["@talkback/core", "@talkback/lab"],
  "packages/lab": ["@talkback/core"],
  "packages/queue": ["@talkback/core", "@talkback/lab"],
  "packages/cli": ["@talkback/core", "@talkback/viz", "@talkback/lab", "@talkback/queue"],
  "test/claims": ["@talkback/core"],
  examples: ["@talkback/core", "@talkback/lab", "@talkback/viz"],
};

/** Packages of others that core may import, and where. */
export const coreDependencies: Readonly<Record<string, readonly string[]>> = {
  "@noble/hashes": ["random", "scenario", "engine"],
  seedrandom: ["random"],
  fflate: ["graph", "scenario", "trace"],
  graphology: ["graph"],
  "graphology-generators": ["graph"],
  "graphology-types": ["graph"],
  saxes: ["graph"],
  "fast-check": ["testing"],
};
