// `npm run recover [-- --articles 20 --n 200 --discrepancy 0.01 --quick]`: how often calibration's intervals hold the truth of made-up articles, whose own discrepancy is 0: a larger one is a cushion. Takes about a minute each, quick some seconds.
import { parseArgs } from "node:util";
import { calibrate, finish, madeUpArticle, CALIBRATED, parseTargets, QUICK_CALIBRATION, FULL_CALIBRATION, truths } from "../packages/core/dist/studies.js";

const text = (value) => ({ type: "string", default: value });
const { values: asked } = parseArgs({ options: { articles: text("20"), n: text("200"), discrepancy: text("0.01"), seed: text("recover"), quick: { type: "boolean", default: false } } });
const [articles, n, discrepancy] = [Number(asked.articles), Number(asked.n), Number(asked.discrepancy)];
const effort = asked.quick ? QUICK_CALIBRATION : FULL_CALIBRATION;

const within = (value, [low, high]) => value >= low && value <= high;
const tally = CALIBRATED.map(({ path }) => ({ path, half: 0, most: 0, width: 0 }));
let reproduced = 0;
for (const [k, truth] of truths(articles, asked.seed).entries()) {
  const { file, settings } = madeUpArticle(truth, n, `${asked.seed}:${k}`);
  const { found, evaluations } = finish(calibrate(parseTargets(file), { settings, effort, discrepancy }));
  if (!found.reproduced) {
    console.log(`article ${k + 1}: ${found.text}`);
    continue;
  }
  reproduced++;
  for (const [d, { parameter, half, most, width }] of found.parameters.entries()) {
    tally[d].half += within(truth[parameter], half) ? 1 : 0;
    tally[d].most += within(truth[parameter], most) ? 1 : 0;
    tally[d].width += width;
  }
  const missed = found.parameters.filter(({ parameter, most }) => !within(truth[parameter], most)).map(({ parameter }) => parameter);
  console.log(`article ${k + 1}: ${evaluations} points tried, ${found.share.toExponential(1)} of the prior left, ${missed.length === 0 ? "every truth within its 95 % interval" : `missed ${missed.join(", ")}`}`);
}
console.log(`\n${reproduced} of ${articles} articles reproduced, ${n} participants a cell\n\n| parameter | truth within 50 % | within 95 % | mean width (1: the prior's) |\n|---|---|---|---|`);
for (const { path, half, most, width } of tally) console.log(`| ${path} | ${half} | ${most} | ${(width / reproduced).toFixed(2)} |`);
const all = tally.reduce((sum, { most }) => sum + most, 0);
console.log(`\n${all} of ${reproduced * CALIBRATED.length} intervals of 95 % hold the truth (${(0.95 * reproduced * CALIBRATED.length).toFixed(1)} expected)`);
