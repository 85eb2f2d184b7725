import type { Explanation } from "@talkback/core";
import type { Words } from "../../src/words/words.js";

/** Changes of attitude that are not worth a word. */
const TRIFLE = 0.005;

/** Why an agent answered as it did, in sentences of the page's language. */
export function whySentences(told: Explanation, words: Words): readonly string[] {
  const { agent, step, before, after, heard, chain, conditions, moved, whatIf } = told;
  const values = { agent, step, next: step + 1, from: before.expressed, to: after.expressed, thinks: after.attitude };
  const others = moved.filter(({ attitude }) => Math.abs(attitude) >= TRIFLE);
  const byOthers = others.reduce((sum, { attitude }) => sum + attitude, 0);
  const besides = others.map(({ by, attitude }) => words("why.moved-by", { by, attitude }));
  if (others.length > 0 && Math.abs(byOthers) > Math.abs(after.attitude - before.attitude - byOthers)) return [words("why.moved", values), ...besides];
  if (heard.length === 0) return [words("why.heard-nothing", values), ...besides];
  const origin = chain.at(-1);
  const source = origin === undefined ? [] : [words(chain.length === 1 ? "why.straight" : "why.through", { kind: origin.from, who: origin.who, people: chain.length - 1 })];
  if (after.because !== null) return [words("why.because", { ...values, because: after.because }), ...source, ...besides];
  if (after.reaction === 0) {
    const lacking = conditions.filter(({ holds }) => !holds).map(({ name }) => words(`why.lacking.${name}`));
    return [words("why.drawn", values), ...source, ...lacking, ...besides];
  }
  const move = after.evaluation - before.expressed;
  const tamed = whatIf.filter(({ evaluation }) => (evaluation - before.expressed) / move < 0.5).map(({ change }) => whatIfText(change, words));
  const lessFar = tamed.length === 0 ? [] : [words("why.tamed", { how: new Intl.ListFormat(words.locale.replace(/-x-.*/, ""), { type: "disjunction" }).format(tamed) })];
  return [words(move * pressedToward(told) > 0 ? "why.reacted-but-drawn" : "why.reacted", values), ...source, ...lessFar, ...besides];
}

/** Which way those who pressed unasked would have had it, seen from what it said before; its sign counts. */
const pressedToward = ({ heard, before }: Explanation): number =>
  heard.reduce((sum, { shareOfPressure, unsolicited, opinion }) => sum + (shareOfPressure ?? 0) * unsolicited * (opinion - before.expressed), 0);

/** A changed circumstance in the page's language; one that the page does not know, as core names it. */
export const whatIfText = (change: string, words: Words): string => (Object.hasOwn(KNOWN, change) ? words(KNOWN[change]!) : change);

const KNOWN: Readonly<Record<string, string>> = {
  "in private": "why.if.private", "had it asked": "why.if.asked", "were it surer (certainty .85)": "why.if.surer", "had it less power (.3)": "why.if.weaker",
};
