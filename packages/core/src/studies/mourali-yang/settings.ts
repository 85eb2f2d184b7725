import { between, count, group, resolve, text, unit, type Value } from "../../index.js";

const assumed = { evidence: "assumed" } as const;
const sd = (value: number, help: string) => between(0, 2, value, { help: `standard deviation of ${help}`, ...assumed });
const share = (value: number, help: string) => unit(value, { help, ...assumed });

/** What the laboratory can be set to; none of it is from the article, whose numbers are not known to us. */
export const SETTINGS = group({
  seed: text("mourali-yang", { help: "luck of the study: equal seeds, equal results", evidence: "project" }),
  n: count(2, 100_000, 100, { help: "participants in each cell", unit: "participants", ...assumed }),
  replications: count(2, 100_000, 200, { help: "how often the four experiments are carried out", unit: "replications", evidence: "project" }),
  powerStrength: between(0, 1.5, 1, { help: "manipulation strength of power: how much of its full effect the prime has", ...assumed }),
  certaintyStrength: between(0, 1.25, 1, { help: "manipulation strength of certainty", ...assumed }),
  controlPower: share(0.3, "mean sense of power in control"),
  highPower: share(0.9, "mean sense of power under a prime of strength 1"),
  powerSd: sd(0.05, "sense of power within a condition"),
  uncertain: share(0.15, "mean attitude certainty of the uncertain at strength 1"),
  certain: share(0.85, "mean attitude certainty of the certain at strength 1"),
  certaintySd: sd(0.05, "certainty within a condition"),
  attitude: between(-1, 1, 0, { help: "mean attitude before", ...assumed }),
  attitudeSd: sd(0.25, "attitude before"),
  erosion: share(0.75, "Experiment 3: mean of how far uncertainty erodes confidence in power (eta)"),
  erosionSd: sd(0.25, "that erosion between people"),
  opinion: between(0.05, 1, 0.6, { help: "how far others' opinions lie from neutral, either way", ...assumed }),
  opinionSd: unit(0.1, { help: "standard deviation of others' opinions around that", ...assumed }),
  messages: count(1, 100, 4, { help: "opinions that a participant hears", unit: "messages", ...assumed }),
  ratingSd: sd(0.15, "the error of an evaluation, on the scale from -1 to 1"),
  mediatorSd: sd(0.15, "the error of a measured mediator, on its scale from 0 to 1"),
}, { help: "settings of the laboratory" });

export type Settings = Value<typeof SETTINGS>;

/**
 * Settings with every default filled in.
 *
 * @throws {SpecError} with all issues at once
 */
export const settingsOf = (given: Partial<Settings> = {}): Settings => resolve(SETTINGS, given, "settings");
