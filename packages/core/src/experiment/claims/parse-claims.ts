import type { Catalog } from "../../scenario/catalog.js";
import { catalog as standard } from "../../library/catalog.js";
import { canonicalJson } from "../../scenario/canonical-json.js";
import { scenarioHash } from "../../scenario/hash.js";
import { type Changes, type Scenario, withChanges } from "../../scenario/scenario.js";
import { type Issue, SpecError } from "../../spec/errors.js";
import { nearest } from "../../spec/nearest.js";
import { isPlain } from "../../spec/plain.js";
import { resolve } from "../../spec/resolve.js";
import { show } from "../../spec/show.js";
import { attempt } from "../attempt.js";
import { armsOf, merged, pathOf, touching } from "./arms.js";
import { asked, type Asked, lacking } from "./asked.js";
import { valueAt } from "./plan.js";
import { CLAIM, CLAIMS, type Claim, type Claims } from "./shape.js";

/**
 * The claims that some JSON describes, checked against their scenario.
 *
 * @throws {SpecError} with every issue: unknown metrics, channels and paths, arms that are no scenarios, mixtures of what does not mix
 */
export function parseClaims(input: unknown, scenario: Scenario, catalog: Catalog = standard): Claims {
  const subject = `claims of ${show(scenario.id)}`;
  const { value: claims, issues: misread } = attempt(() => resolve(CLAIMS, input, subject));
  const issues = claims === null ? [...misread, ...ofReadable(input, scenario, catalog)]
    : [...ofFile(claims, scenario), ...claims.claims.flatMap((claim, k) => [...ofClaim(claim, `claims.${k}`, scenario, catalog)])];
  if (claims === null || issues.length > 0) throw new SpecError(issues, subject);
  return claims;
}

/** What is wrong with those claims of a file that can be read, where not all of it can. */
function* ofReadable(input: unknown, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const list: readonly unknown[] = isPlain(input) && Array.isArray(input.claims) ? input.claims : [];
  for (const [k, each] of list.entries()) {
    const { value: claim } = attempt(() => resolve(CLAIM, each));
    if (claim !== null) yield* ofClaim(claim, `claims.${k}`, scenario, catalog);
  }
}

function* ofFile({ scenario: id, constants, claims }: Claims, scenario: Scenario): Iterable<Issue> {
  if (id !== scenario.id) yield wrong("scenario", `the id of its scenario, ${show(scenario.id)}`, id);
  if (scenario.stop !== null) yield wrong("scenario", "a scenario without a stop condition, so that all arms are as long", "stop");
  for (const path of Object.keys(constants)) {
    if (valueAt(scenario, pathOf(scenario.lead, path)) === undefined) yield wrong(`constants.${path}`, "a path of the scenario", path, Object.keys(scenario.lead));
  }
  for (const [k, claim] of claims.entries()) {
    if (claims.findIndex((other) => other.id === claim.id) < k) yield { code: "E_ID_TAKEN", path: `claims.${k}.id`, expected: "an id of its own", received: show(claim.id) };
  }
}

function* ofClaim(claim: Claim, path: string, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const { asked: wanted, issues } = asked(claim.metric, `${path}.metric`);
  yield* issues;
  const arms = armsOf(claim);
  if (arms.length === 0) yield wrong(`${path}.design.arms`, "at least one arm", "none");
  yield* together(claim, path, scenario);
  yield* apart(claim, path, scenario);
  yield* different(claim, path, scenario, catalog);
  const found = arms.flatMap(({ changes }) => [
    ...ofArm(wanted, [claim.given, changes], path, scenario, catalog),
    ...(claim.falsifier === null ? [] : ofArm(wanted, [claim.given, changes, claim.falsifier.given], `${path}.falsifier`, scenario, catalog)),
    ...(claim.mixture === null ? [] : ofMixture(wanted, [claim.given, changes], claim.mixture, `${path}.mixture`, scenario, catalog)),
  ]);
  yield* once(found);
}

/** What is changed by both parts of an interaction would be by one of them only. */
function* together({ design }: Claim, path: string, { lead }: Scenario): Iterable<Issue> {
  if (design.kind !== "interaction") return;
  const taken = Object.keys(design.x).map((name) => pathOf(lead, name));
  for (const name of Object.keys(design.y)) {
    if (taken.some((at) => touching(at, pathOf(lead, name)))) yield wrong(`${path}.design.y.${name}`, "a path that x does not change", name);
  }
}

/** What is compared with itself differs by 0, whatever the model. */
function* different(claim: Claim, path: string, scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  if (claim.design.kind !== "contrast") return;
  const [one, other] = armsOf(claim).map(({ changes }) => attempt(() => scenarioHash(withChanges(scenario, merged(scenario, claim.given, changes), catalog))).value);
  if (one !== null && one === other) yield wrong(`${path}.design`, "arms that differ in what they compute", "the same twice");
}

/** A falsifier that sets what arms differ in makes them alike: then the claim fails whatever the model. */
function* apart(claim: Claim, path: string, { lead }: Scenario): Iterable<Issue> {
  const arms = armsOf(claim).map(({ changes }) => new Map(Object.entries(changes).map(([name, value]) => [pathOf(lead, name), canonicalJson(value)])));
  const compared = new Set(arms.flatMap((arm) => [...arm.keys()]).filter((at) => arms.some((arm) => arm.get(at) !== arms[0]!.get(at))));
  for (const name of Object.keys(claim.falsifier?.given ?? {})) {
    if ([...compared].some((at) => touching(at, pathOf(lead, name)))) yield wrong(`${path}.falsifier.given.${name}`, "a path that is the same in all arms", name);
  }
}

function ofArm(wanted: Asked | null, changes: readonly Changes[], path: string, scenario: Scenario, catalog: Catalog): readonly Issue[] {
  const { value: arm, issues } = attempt(() => withChanges(scenario, merged(scenario, ...changes), catalog));
  if (arm === null) return issues.map((issue) => ({ ...issue, path: `${path}, ${issue.path}` }));
  return [
    ...(arm.stop === null || scenario.stop !== null ? [] : [wrong(path, "arms without a stop condition", "stop")]),
    ...(wanted === null ? [] : lacking(wanted, arm, catalog, `${path}.metric`)),
  ];
}

function ofMixture(wanted: Asked | null, changes: readonly Changes[], name: string, path: string, scenario: Scenario, catalog: Catalog): readonly Issue[] {
  if (wanted?.metric.whole !== undefined) return [wrong(path, "a metric over people, which mixes; or null", "a metric of the run as a whole")];
  const share = pathOf(scenario.lead, name);
  const ends = [0, 1].flatMap((end) => ofArm(wanted, [...changes, { [share]: end }], path, scenario, catalog));
  if (ends.length > 0) return ends;
  const value = valueAt(withChanges(scenario, merged(scenario, ...changes), catalog), share);
  return typeof value === "number" && value >= 0 && value <= 1 ? [] : [wrong(path, "the path of a share", name)];
}

/** The same issue of several arms is told once. */
const once = (issues: readonly Issue[]): readonly Issue[] => [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];

function wrong(path: string, expected: string, received: string, names: readonly string[] = []): Issue {
  const near = nearest(received, names);
  return { code: "E_CLAIM", path, expected, received: show(received), ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }) };
}
