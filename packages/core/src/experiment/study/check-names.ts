import type { Issue } from "../../spec/errors.js";
import { MOST_SETTINGS, pointCount } from "./settings.js";
import type { StudyFile } from "./shape.js";
import { wrong } from "./wrong.js";

/** Runs that one study may ask for. */
export const MOST_RUNS = 1_000_000_000;

/** What is wrong with a study's names and numbers, whatever its scenario. */
export function* checkNames({ id, authors = [], predictions = [], until = null, replications = 1, arms = null, design }: Partial<StudyFile>): Iterable<Issue> {
  if (id !== undefined && !/^[a-zA-Z0-9][a-zA-Z0-9-]{0,99}$/.test(id)) yield wrong("id", "up to 100 letters, digits and hyphens, with no hyphen first", id);
  for (const [k, { orcid }] of authors.entries()) {
    if (!/^(\d{4}-\d{4}-\d{4}-\d{3}[\dX])?$/.test(orcid)) yield wrong(`authors.${k}.orcid`, "an ORCID, as 0000-0000-0000-0000", orcid);
  }
  for (const [k, { id: name, outcome }] of predictions.entries()) {
    if (name === "") yield wrong(`predictions.${k}.id`, "a name", name);
    if (predictions.findIndex((other) => other.id === name) < k) yield { code: "E_ID_TAKEN", path: `predictions.${k}.id`, expected: "an id of its own", received: JSON.stringify(name) };
    yield* ofOutcome(outcome, `predictions.${k}.outcome`);
  }
  if (until !== null) {
    yield* ofOutcome(until.outcome, "until.outcome");
    if (replications < 2) yield wrong("replications", "at least 2, where `until` is given, as one tells nothing about luck", replications);
    if (until.most < replications) yield wrong("until.most", `at least the ${replications} replications that every setting has`, until.most);
  }
  const points = design === undefined ? 1 : pointCount(design);
  const runs = points * (arms === null ? 1 : 2) * (until?.most ?? replications);
  if (points <= MOST_SETTINGS && runs > MOST_RUNS) yield wrong(until === null ? "replications" : "until.most", `at most ${MOST_RUNS} runs in all`, runs);
}

function* ofOutcome(name: string, path: string): Iterable<Issue> {
  if (!/^m_[a-z0-9_]+$/.test(name)) yield wrong(path, "a column of the table of runs: m_ and its name", name, name.startsWith("p_") ? [] : [`m_${name}`]);
}
