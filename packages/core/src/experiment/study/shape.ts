import { networkFormats } from "../../graph/io/import-options.js";
import { any, between, choice, count, flag, group, list, map, maybe, text, type Value, variant } from "../../spec/shape.js";
import { KINDS } from "../claims/shape.js";

export const STUDY_FORMAT = "talkback-study-1";

const changes = (help: string) => map(any({ help: "a value" }), { help });

/** One dimension: a few levels, or a range; exactly one of the two. */
const FACTOR = group({
  path: text(undefined, { help: "path or lead name of what is varied" }),
  levels: maybe(list(any({ help: "a value" }), { help: "the values it takes" })),
  low: maybe(between(-1e300, 1e300, undefined, { help: "lowest value of a range" })),
  high: maybe(between(-1e300, 1e300, undefined, { help: "highest value of a range" })),
  scale: choice(["linear", "log", "whole"], "linear", { help: "how a range is filled: evenly, evenly in the logarithm, or by its whole numbers" }),
}, { help: "a dimension of the design" });
const factors = list(FACTOR, { help: "what is varied" });

/** Which settings are tried. */
export const STUDY_DESIGNS = {
  factorial: { summary: "Every combination of levels.", params: { factors } },
  fractional: {
    summary: "A regular two-level fraction: factors after the first ones are products of others, as in D = ABC.",
    params: { factors, generators: list(text(undefined, { help: "e.g. D=ABC; letters stand for factors in their order, I is left out" }), { help: "what the further factors are" }) },
  },
  list: { summary: "Settings that are listed one by one.", params: { points: list(changes("changes of the scenario"), { help: "the settings" }) } },
  "one at a time": { summary: "The scenario as it is, and each level of each factor alone.", params: { factors } },
  "latin hypercube": { summary: "Points that fall once into every slice of every factor.", params: { factors, points: count(1, 1_048_576, undefined, { help: "how many", unit: "points" }) } },
  sobol: { summary: "Points of Sobol's sequence, scrambled: they fill the space evenly.", params: { factors, points: count(1, 1_048_576, undefined, { help: "how many; best a power of two", unit: "points" }) } },
  morris: {
    summary: "Walks that move one factor at a time: which factors matter at all.",
    params: { factors, trajectories: count(2, 1e6, undefined, { help: "walks" }), levels: count(2, 1024, 4, { help: "levels of the grid walked on; even" }), candidates: maybe(count(2, 1e6, undefined, { help: "walks to choose the most spread from" })) },
  },
  saltelli: {
    summary: "Points that share coordinates: which share of the variance each factor carries.",
    params: { factors, n: count(2, 1_048_576, undefined, { help: "rows; best a power of two" }), secondOrder: flag(false, { help: "pairs of factors, too" }) },
  },
} as const;

/** The part of the design that a mean is taken over: values by factor path, and `arm`; everything where it is empty. */
const where = map(any({ help: "a value" }), { help: "which settings: values by path, and `arm`" });

/** What a prediction compares; every replication gives one number. */
export const COMPARISONS = {
  difference: { summary: "mean over b − mean over a.", params: { a: where, b: where } },
  interaction: { summary: "What x and y do together beyond each alone: (x1,y1) − (x1,y0) − (x0,y1) + (x0,y0).", params: { x0: where, x1: where, y0: where, y1: where } },
  level: { summary: "The mean itself.", params: { at: where } },
} as const;

const PREDICTION = group({
  id: text(undefined, { help: "name within the study, e.g. H1" }),
  text: text(undefined, { help: "the prediction in one sentence" }),
  kind: choice(KINDS, undefined, { help: "written into the rule; already in the mixture; beyond it; or another paper's" }),
  compares: variant(COMPARISONS, undefined, { help: "what is compared" }),
  outcome: text("m_public_mean", { help: "column of the table of runs" }),
  direction: choice(["positive", "negative", "zero", "not negative"], undefined, { help: "what is predicted of the effect" }),
  margin: between(0, 1e9, 0.05, { help: "smallest effect that counts, on the outcome's scale", evidence: "assumed" }),
}, { help: "a prediction" });
export type Prediction = Value<typeof PREDICTION>;

/** Replications go on until the outcome's interval is narrow enough. */
const UNTIL = group({
  outcome: text("m_public_mean", { help: "column of the table of runs; with arms, its difference between them" }),
  halfWidth: between(1e-12, 1e12, undefined, { help: "half the length of the interval that is wanted, on the outcome's scale" }),
  level: between(0.5, 0.9999, 0.95, { help: "confidence" }),
  most: count(2, 10_000_000, 10_000, { help: "replications of a setting after which it is given up", unit: "replications" }),
}, { help: "when to stop" });

const PERSON = group({
  name: text(undefined, { help: "given and family name" }),
  orcid: text("", { help: "ORCID, as 0000-0000-0000-0000" }),
  affiliation: text("", { help: "where the person works" }),
}, { help: "an author" });

/** A network of one's own, in which all runs take place whose network is of the kind `given`. */
const NETWORK = group({
  file: text("", { help: "its file, in the folder of the study or below: the commands read it, in any format that can be imported" }),
  format: maybe(choice(networkFormats, undefined, { help: "what the file is; found out where it is absent" })),
  directed: flag(false, { help: "ties point from the first column to the second: the first speaks, the second hears" }),
  header: choice(["auto", "yes", "no"], "auto", { help: "whether the first line names columns" }),
  merge: choice(["max", "sum"], "max", { help: "strength of ties named twice: the larger, or both added" }),
  keyColumn: text("", { help: "node attribute, a whole number each, that orders the nodes instead of their ids" }),
  community: text("", { help: "node attribute that communities are taken from" }),
  sha256: text("", { help: "of the file's bytes, filled in when it is read" }),
  content: maybe(any({ help: "the network itself as node-link JSON, filled in when the file is read" })),
}, { help: "a network of one's own" });

/** A study: what is varied, how often each setting is run, and what is kept. */
export const STUDY = group({
  format: choice([STUDY_FORMAT], STUDY_FORMAT, { help: "version of this format" }),
  id: text(undefined, { help: "name of the study: letters, digits and hyphens" }),
  title: text("", { help: "one line" }),
  question: text("", { help: "what is asked" }),
  authors: list(PERSON, { help: "who made it" }, []),
  licence: text("CC-BY-4.0", { help: "of its results, as an SPDX identifier" }),
  scenario: any({ help: "id of a scenario of the library, or a scenario" }),
  network: maybe(NETWORK),
  given: changes("changes in force in every run"),
  seed: text(undefined, { help: "luck of the study; replication r has the same luck in every setting" }),
  design: variant(STUDY_DESIGNS, undefined, { help: "the settings" }),
  arms: maybe(group({ a: changes("changes of the first arm"), b: changes("changes of the second arm") }, { help: "each setting is run twice, with the same luck" })),
  replications: count(1, 10_000_000, 30, { help: "of every setting; at least so many where `until` is given", unit: "replications" }),
  until: maybe(UNTIL),
  twin: flag(true, { help: "compare each run with the same run without the campaign's contacts: twice the work, for reach, backfire, lift and modes" }),
  record: group({
    steps: flag(true, { help: "measures after every step" }),
    agents: flag(false, { help: "who everybody was at the end" }),
    events: flag(false, { help: "every utterance and what moved it" }),
    edges: flag(false, { help: "the ties of every network" }),
  }, { help: "tables besides `runs`" }),
  predictions: list(PREDICTION, { help: "what is expected, written before the study is run" }, []),
}, { help: "a study" });
/** As resolved; not yet checked against its scenario. */
export type StudyFile = Value<typeof STUDY>;
