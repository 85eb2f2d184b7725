import { OPPOSED } from "../../src/footage/turns.js";
import type { Footage } from "../../src/footage/footage.js";
import type { Answer, Band, Lab } from "../lab/lab.js";
import type { Question } from "../question.js";
import type { Ask, AskOf, Setting } from "./lesson.js";
import { crossing } from "./score.js";
import { changed, SEED } from "./settings.js";

/** What came of what was asked: one value a world (or person), a column of them a point, or the share of each kind of person that opposes. */
export type Truth =
  | { readonly is: "values"; readonly values: Float64Array }
  | { readonly is: "line"; readonly columns: readonly Float64Array[] }
  | { readonly is: "people"; readonly opposed: readonly number[] };

/** Worlds of a direction, and of each point of a line or a threshold. */
export const WORLDS = 100;
export const POINT_WORLDS = 30;

export type OnWorlds = (done: number, total: number) => void;

export const questionOf = ({ scenario, changes }: Setting, seed = SEED): Question => ({ scenario, changes, seed, network: null });

/** Asks the lab; never throws. */
export async function answerOf(lab: Lab, ask: Ask, onWorlds: OnWorlds): Promise<Answer<Truth>> {
  switch (ask.is) {
    case "value": return mapped(await lab.run(questionOf(ask.setting)), (footage): Truth => ({ is: "values", values: stanceAt(footage, ask.step) }));
    case "person": return mapped(await lab.run(questionOf(ask.setting)), (footage): Truth => ({ is: "people", opposed: opposedOf(stanceAt(footage, ask.step), ask) }));
    case "direction": {
      const band = await lab.band(questionOf(ask.a), questionOf(ask.b), WORLDS, ({ done, total }) => onWorlds(done, total));
      return mapped(band, ({ endA, endB }): Truth => ({ is: "values", values: minus(endB![ask.outcome]!, endA[ask.outcome]!) }));
    }
    case "line": {
      const bands = await inTurn(ask.values, (value, tell) => lab.band(questionOf(changed(ask.setting, { [ask.path]: value })), null, POINT_WORLDS, tell), onWorlds);
      return mapped(bands, (each): Truth => ({ is: "line", columns: each.map(({ endA }) => endA[ask.outcome]!) }));
    }
    case "threshold": {
      const bands = await inTurn(ask.values, (value, tell) => {
        const [from, to] = [ask.from, ask.to].map((change) => questionOf(changed(ask.setting, { [ask.path]: value, ...change })));
        return lab.band(from!, to!, POINT_WORLDS, tell);
      }, onWorlds);
      return mapped(bands, (each): Truth => ({ is: "values", values: crossings(ask, each) }));
    }
  }
}

/** What everybody says before others after a step. */
export const stanceAt = ({ expressed, n, stride }: Footage, step: number): Float64Array => Float64Array.from(expressed.subarray((step / stride) * n, (step / stride + 1) * n));

const opposedOf = (stances: Float64Array, { people, each }: AskOf<"person">): readonly number[] =>
  people.map((_, k) => stances.subarray(k * each, (k + 1) * each).filter((stance) => stance < -OPPOSED).length / each);

/** In every world, where more turns from better to worse. */
function crossings({ values, outcome }: AskOf<"threshold">, bands: readonly Band[]): Float64Array {
  const worlds = Math.min(...bands.map(({ done }) => done));
  return Float64Array.from({ length: worlds }, (_, r) => crossing(values, bands.map(({ endA, endB }) => endB![outcome]![r]! - endA[outcome]![r]!)));
}

async function inTurn(values: readonly number[], work: (value: number, tell: (band: Band) => void) => Promise<Answer<Band>>, onWorlds: OnWorlds): Promise<Answer<readonly Band[]>> {
  const bands: Band[] = [];
  for (const [k, value] of values.entries()) {
    const answer = await work(value, ({ done, total }) => onWorlds(k * total + done, values.length * total));
    if (!answer.ok) return answer;
    bands.push(answer.value);
    onWorlds((k + 1) * answer.value.total, values.length * answer.value.total);
  }
  return { ok: true, value: bands };
}

const minus = (b: Float64Array, a: Float64Array): Float64Array => b.map((value, k) => value - a[k]!);
const mapped = <A, B>(answer: Answer<A>, map: (value: A) => B): Answer<B> => (answer.ok ? { ok: true, value: map(answer.value) } : answer);
