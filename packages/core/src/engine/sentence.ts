import type { Scenario } from "../scenario/scenario.js";
import { round } from "./conditions.js";
import type { Explanation } from "./explanation.js";

/** An explanation in one or two sentences, for people; `lead` says how the chain was found. */
export function sentence({ agent, step, before, after, conditions, heard, chain, whatIf }: Omit<Explanation, "text">, scenario: Scenario, lead: string): string {
  const change = `At step ${step}, person ${agent} went from saying ${round(before.expressed)} to ${round(after.expressed)}`;
  if (heard.length === 0) return `${change}: it heard nothing, and its own anchor drew it back.`;
  const source = chain.at(-1)!;
  const began = source.from === "campaign" ? `the campaign "${source.who}"` : `person ${source.who}`;
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
