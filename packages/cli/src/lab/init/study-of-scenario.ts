import { canonicalJson, type Changes } from "@talkback/core";
import { type Claim, STUDY_FORMAT } from "@talkback/core/experiment";
import { snake } from "@talkback/core/io";
import type { Claimed } from "../../claims/read-claims.js";

/** Metrics of claims that are the same numbers in the table of runs. */
const SAME = ["publicMean", "privateMean", "gap", "opposed", "threat", "backfire", "lift", "reach", "pushedBack", "wentAlong", "notReached"];

type Contrast = Claim & { readonly design: { readonly kind: "contrast"; readonly a: Changes; readonly b: Changes } };

/** A study of a scenario, as JSON: its first claim's two arms, in all settings that are claimed about with these arms, and those claims as predictions. */
export function studyOfScenario({ scenario: { id, title, question }, claims: { claims } }: Claimed, name: string): object {
  const contrasts = claims.filter((claim): claim is Contrast => claim.design.kind === "contrast" && SAME.includes(claim.metric) && !claim.tempting);
  const arms = contrasts[0]?.design;
  const chosen = arms === undefined ? [] : contrasts.filter(({ design }) => canonicalJson(design) === canonicalJson(arms));
  return {
    $schema: "./study.schema.json", format: STUDY_FORMAT, id: name, title: title === "" ? id : title, question, authors: [], licence: "CC-BY-4.0", scenario: id, given: {}, seed: name,
    design: designOf(chosen.map(({ given }) => given)), ...(arms === undefined ? {} : { arms: { a: arms.a, b: arms.b } }), replications: 30, record: { steps: true },
    predictions: chosen.map(({ id: claim, text, kind, given, metric, direction, margin }) => ({
      id: claim, text, kind, compares: { kind: "difference", a: { ...given, arm: "a" }, b: { ...given, arm: "b" } }, outcome: `m_${snake(metric)}`, direction, margin,
    })),
  };
}

/** Every combination of the levels of one factor, where settings differ in one; else the settings themselves. */
function designOf(given: readonly Changes[]): object {
  const points = [...new Map(given.map((changes) => [canonicalJson(changes), changes])).values()];
  const [path, ...others] = [...new Set(points.flatMap(Object.keys))];
  if (path !== undefined && others.length === 0 && points.every((point) => Object.hasOwn(point, path))) return { kind: "factorial", factors: [{ path, levels: points.map((point) => point[path]) }] };
  return { kind: "list", points: points.length === 0 ? [{}] : points };
}
