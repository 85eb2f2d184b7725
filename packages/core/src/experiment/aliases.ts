import { byWord, factorWords, generatorMistakes, product, type Word, wordLength, wordText } from "./fraction.js";
import { notWhole, refuse } from "./refuse.js";

const NONE: Word = { mask: 0, sign: 1 };

/** Products of factors that are constant in a fraction, but for the mean: 2^p − 1 words such as "ABCD" or "-ABCD", shorter ones first. */
export const definingRelation = (factors: number, generators: readonly string[]): string[] => definingWords(factors, generators).toSorted(byWord).map(wordText);

/**
 * Length of the shortest constant product: with resolution III no main effect is mixed up with another, with IV none with an interaction of
 * two factors, with V no such interactions with each other; Infinity for a full factorial.
 *
 * @throws {SpecError} as `fractional` for generators
 */
export const resolution = (factors: number, generators: readonly string[]): number => Math.min(...definingWords(factors, generators).map(wordLength));

function definingWords(factors: number, generators: readonly string[]): Word[] {
  refuse("fraction", generatorMistakes(factors, generators));
  const first = factors - generators.length;
  const own = factorWords(factors, generators).slice(first).map((word, k) => product(word, { mask: 1 << (first + k), sign: 1 }));
  return own.reduce((words, word) => words.concat(words.map((other) => product(other, word))), [NONE]).slice(1);
}

/**
 * Effects that a fraction cannot tell apart: sets of products of at most `order` factors whose columns are the same, up to the sign.
 *
 * @param order 1 or more; 2 when absent
 * @returns sets of two or more, shorter words first; a minus says that the column is that of the set's first word with its sign turned. What
 * is the mean itself stands in a set that begins with "I"
 * @throws {SpecError} as `fractional` for generators
 */
export function aliases(factors: number, generators: readonly string[], order = 2): string[][] {
  refuse("fraction", [...generatorMistakes(factors, generators), notWhole("order", order, 1, Math.max(1, factors))]);
  const meanings = factorWords(factors, generators);
  const sets = new Map<number, { readonly word: Word; readonly sign: 1 | -1 }[]>([[0, [{ word: NONE, sign: 1 }]]]);
  for (const word of wordsUpTo(factors, order)) {
    const { mask, sign } = meanings.filter((_, k) => word.mask & (1 << k)).reduce(product);
    const set = sets.get(mask);
    if (set === undefined) sets.set(mask, [{ word, sign }]);
    else set.push({ word, sign });
  }
  return [...sets.values()].filter(({ length }) => length > 1)
    .map((set) => set.map(({ word, sign }) => (word.mask === 0 ? "I" : wordText({ ...word, sign: sign === set[0]!.sign ? 1 : -1 }))));
}

/** All products of 1 to `order` factors, sorted. */
function wordsUpTo(factors: number, order: number): Word[] {
  const exactly = (size: number, from: number): number[] =>
    size === 0 ? [0] : Array.from({ length: Math.max(0, factors - from) }, (_, k) => exactly(size - 1, from + k + 1).map((rest) => rest | (1 << (from + k)))).flat();
  return Array.from({ length: order }, (_, size) => exactly(size + 1, 0)).flat().map((mask): Word => ({ mask, sign: 1 })).sort(byWord);
}
