import { type Mistake, notWhole } from "./refuse.js";

/** Names of factors in their order: I stands for the mean. */
const LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

/** A product of factors: bit k is set where factor k is in it. */
export interface Word {
  readonly mask: number;
  readonly sign: 1 | -1;
}

/** Regular two-level fractions need a full factorial of the first factors, which has 2^24 points at most. */
export const MOST_FACTORS = LETTERS.length;

export const product = (a: Word, b: Word): Word => ({ mask: a.mask ^ b.mask, sign: a.sign === b.sign ? 1 : -1 });

/** Letters in order, after a minus where the sign is one. */
export const wordText = ({ mask, sign }: Word): string => (sign < 0 ? "-" : "") + Array.from(LETTERS).filter((_, k) => mask & (1 << k)).join("");

export function wordLength({ mask }: Word): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Shorter words first, those of a length as in a dictionary. */
export function byWord(a: Word, b: Word): number {
  const [x, y] = [wordText({ ...a, sign: 1 }), wordText({ ...b, sign: 1 })];
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}

/** A generator as written: the factor that it defines, and the product that it is. */
interface Generator {
  readonly text: string;
  readonly defined: number;
  readonly word: Word;
  readonly repeats: boolean;
}

/** "D=ABC" or "D = -ABC"; null for anything else. */
function generatorOf(text: string): Generator | null {
  const parts = /^\s*([A-HJ-Z])\s*=\s*([+-]?)\s*([A-HJ-Z]{2,})\s*$/.exec(text);
  if (parts === null) return null;
  const [, defined, sign, letters] = parts as unknown as [string, string, string, string];
  const mask = Array.from(letters).reduce((all, letter) => all | (1 << LETTERS.indexOf(letter)), 0);
  const word: Word = { mask, sign: sign === "-" ? -1 : 1 };
  return { text, defined: LETTERS.indexOf(defined), word, repeats: wordLength(word) < letters.length };
}

/** Everything that may be wrong with the generators of a fraction of so many factors. */
export function generatorMistakes(count: number, generators: readonly string[]): Mistake[] {
  const first = count - generators.length;
  const read = generators.map(generatorOf);
  const known = Number.isInteger(count) && count <= MOST_FACTORS;
  return [
    notWhole("factors", count, 1, MOST_FACTORS),
    { when: known && first < 1, path: "generators", expected: "fewer generators than factors", received: `${generators.length} for ${count}` },
    ...read.flatMap((generator, k): Mistake[] => {
      const path = `generators.${k}`;
      const wrong = (when: boolean, expected: string): Mistake => ({ when, path, expected, received: generators[k]! });
      if (generator === null) return [wrong(true, "a letter that is a product of two or more, e.g. D=ABC; I is no letter")];
      if (!known || first < 1) return [];
      const { defined, word, repeats } = generator;
      return [
        wrong(repeats, "every letter once"),
        wrong(defined < first || defined >= count, `one of the last ${generators.length} letters defined, ${LETTERS.slice(first, count)}`),
        wrong(read.some((other, j) => j < k && other?.defined === defined), "a letter that no other generator defines"),
        wrong(word.mask >= 1 << first, `a product of the first ${first} letters, ${LETTERS.slice(0, first)}`),
        wrong(read.some((other, j) => j < k && other?.word.mask === word.mask), "a product that no other generator has"),
      ];
    }),
  ];
}

/** What each factor is in terms of the first ones, of generators without mistakes. */
export function factorWords(count: number, generators: readonly string[]): Word[] {
  const read = new Map(generators.map((text) => generatorOf(text)!).map(({ defined, word }) => [defined, word]));
  return Array.from({ length: count }, (_, k) => read.get(k) ?? { mask: 1 << k, sign: 1 });
}
