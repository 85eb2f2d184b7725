import type { Words } from "../words/words.js";
import { AGREEING, cellState, ENOUGH, type PhaseAxis, type PhaseData, spacingOf } from "./phase-map-data.js";
import type { DataTable } from "./view.js";

export const valueText = ({ text }: PhaseAxis, value: number, words: Words): string => text?.(value) ?? words("phase.value", { value });

/** A name with a word on its scale where that is not even. */
export const axisName = ({ label, values }: PhaseAxis, words: Words): string => (spacingOf(values) === "even" ? label : words(`phase.${spacingOf(values)}`, { label }));

/** One cell in a sentence. */
export function cellText(data: PhaseData, cell: number, words: Words): string {
  const { x, y, outcome, signs, mean, agree, done } = data;
  const [column, row] = [cell % x.values.length, Math.floor(cell / x.values.length)];
  const place = { xLabel: x.label, x: valueText(x, x.values[column]!, words), yLabel: y.label, y: valueText(y, y.values[row]!, words), outcome };
  const state = cellState(data, cell);
  if (state === "none") return words("phase.cellNone", place);
  const sign = mean[cell]! < 0 ? signs.negative : mean[cell]! > 0 ? signs.positive : words("phase.noSign");
  return words(state === "sure" ? "phase.cell" : "phase.cellUnsure", { ...place, mean: mean[cell]!, sign, agreeing: Math.round(agree[cell]! * done[cell]!), done: done[cell]! });
}

/** How many cells lie on which side for sure, and how many do not. */
export function described(data: PhaseData, words: Words): string {
  const { mean, x, y, outcome, signs } = data;
  const counts = { positive: 0, negative: 0, zero: 0, unsure: 0, none: 0 };
  for (const cell of mean.keys()) {
    const state = cellState(data, cell);
    if (state !== "sure") counts[state]++;
    else counts[mean[cell]! < 0 ? "negative" : mean[cell]! > 0 ? "positive" : "zero"]++;
  }
  return words("phase.describe", { outcome, xLabel: x.label, yLabel: y.label, cells: mean.length, positiveSign: signs.positive, negativeSign: signs.negative, enough: ENOUGH, agreeing: AGREEING, ...counts });
}

export function tableOf(data: PhaseData, words: Words): DataTable {
  const { x, y, outcome, mean, agree, done } = data;
  const rows = [...mean.keys()].map((cell) => {
    const [column, row] = [cell % x.values.length, Math.floor(cell / x.values.length)];
    const found = done[cell]! > 0 ? [words("phase.signed", { value: mean[cell]! }), words("phase.share", { value: agree[cell]! })] : [words("phase.missing"), words("phase.missing")];
    return [valueText(y, y.values[row]!, words), valueText(x, x.values[column]!, words), ...found, words("phase.value", { value: done[cell]! })];
  });
  return { caption: words("phase.name", { outcome }), head: [y.label, x.label, outcome, words("phase.agree"), words("phase.done")], rows };
}
