import type { Scenario } from "../scenario/scenario.js";
import { round } from "./conditions.js";
import type { Explanation } from "./explanation.js";

/** An explanation in one or two sentences, for people; `lead` says how the chain was found. */
export function sentence(told: Omit<Explanation, "text">, scenario: Scenario, lead: string): string {
  const { agent, step, before, after, moved } = told;
  const change = `At step ${step}, person ${agent} went from saying ${round(before.expressed)} to ${round(after.expressed)}`;
  const others = moved.filter(({ attitude }) => Math.abs(attitude) >= TRIFLE);
  const byOthers = others.reduce((sum, { attitude }) => sum + attitude, 0);
  const words = others.map(({ by, attitude }) => `${actor(by, scenario)} moved what it thinks by ${round(attitude)}`).join(", ");
  if (others.length > 0 && Math.abs(byOthers) > Math.abs(after.attitude - before.attitude - byOthers)) return `${change}, not for what it heard: ${words}.`;
  return `${byHearing(change, told, scenario, lead)}${words === "" ? "" : ` Besides, ${words}.`}`;
}

/** Changes of attitude that are not worth a word. */
const TRIFLE = 0.005;

/** A strategy, or else a part of the market, as people read it. */
const actor = (by: string, { strategies }: Scenario): string => (strategies.some(({ id }) => id === by) ? `the strategy "${by}"` : `the market (${by})`);

/** The campaign, strategy or person at the root of a chain. */
const root = ({ from, who }: Explanation["chain"][number], { campaigns }: Scenario): string =>
  from !== "campaign" ? `person ${who}` : campaigns.some(({ id }) => id === who) ? `the campaign "${who}"` : `the strategy "${who}"`;

function byHearing(change: string, { before, after, conditions, heard, chain, whatIf }: Omit<Explanation, "text">, scenario: Scenario, lead: string): string {
  if (heard.length === 0) return `${change}: it heard nothing, and its own anchor drew it back.`;
  const began = root(chain.at(-1)!, scenario);
  const through = chain.slice(0, -1).reverse().map(({ who }) => `person ${who}`);
  const path = ` (${lead} ${began}${through.length === 0 ? "" : `, through ${through.join(", ")}`})`;
  if (after.because !== null) return `${change}${path}: ${after.because} (rule ${scenario.rule.kind}).`;
  if (after.reaction === 0) {
    const lacking = conditions.filter(({ holds }) => !holds).map(({ text }) => text);
    const why = conditions.length === 0 ? `: the rule ${scenario.rule.kind} knows no threat` : lacking.length === 0 ? "" : `: ${lacking.join(", ")}`;
    return `${change}, drawn by what it heard${path}; nothing made it talk back${why}.`;
  }
  const move = after.evaluation - before.expressed;
  const tamed = whatIf.filter(({ evaluation }) => (evaluation - before.expressed) / move < 0.5).map(({ change: how }) => how);
  const because = conditions.filter(({ holds }) => holds).map(({ text }) => text).join(", ");
  return `${change}, away from those who pressed it${path}, while it thinks ${round(after.attitude)}: ${because}`
    + ` (rule ${scenario.rule.kind}).${tamed.length === 0 ? "" : ` It would have gone less than half as far, or the other way, ${tamed.join(", or ")}.`}`;
}
