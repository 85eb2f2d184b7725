import { type Interval, meanInterval } from "../../stats.js";
import { CERTAINTY, EMPOWERED, PUSH } from "./design.js";
import type { Cell, Contrast, Pair } from "./pair.js";

/** A cell over all pairs. */
export interface CellFinding {
  readonly empowered: number;
  readonly certainty: number;
  readonly push: number;
  readonly privateMean: Interval;
  readonly publicMean: Interval;
  readonly backfire: Interval | null;
  readonly lift: Interval | null;
}

/** One effect over all pairs. */
export interface Effect {
  readonly estimate: Interval;
  /** Share of pairs in which it is negative. */
  readonly negative: number;
  /** The mean in units of the standard deviation of A0. */
  readonly standardised: number;
}

/** What the headline says of people of one certainty. */
export interface CertaintyFinding {
  readonly certainty: number;
  /** Public mean at push 4 minus at push 1, by share of empowered people. */
  readonly d41: readonly Effect[];
  /** How much more push hurts (or helps less) when more are empowered: d41 at .6 minus d41 at .1. */
  readonly interaction: Effect;
  /** The same under plain discounting (H1). */
  readonly discounting: Effect;
  /** What is left beyond plain discounting. */
  readonly beyond: Effect;
  /** Backfire at push 4: .6 minus .1, with reactance and under plain discounting. */
  readonly backfire: Effect;
  readonly discountingBackfire: Effect;
  /** Public minus private mean at .6 and push 4. */
  readonly said: Effect;
  readonly placeboBackfire: Interval;
  readonly placeboLift: Interval;
}

/** One claim of the headline, with its verdict. */
export interface Claim {
  readonly id: "a" | "b" | "c" | "d";
  readonly text: string;
  readonly verdict: "supported" | "not supported";
  readonly because: string;
}

export interface Finding {
  readonly pairs: number;
  readonly cells: readonly CellFinding[];
  readonly byCertainty: readonly CertaintyFinding[];
  readonly claims: readonly Claim[];
}

/** The finding of two or more pairs: every estimate with its 95 % t interval over pairs. */
export function headlineFinding(pairs: readonly Pair[]): Finding {
  const cells = EMPOWERED.flatMap((empowered) => CERTAINTY.flatMap((certainty) => PUSH.map((push) => cellFinding(pairs, { empowered, certainty, push }))));
  const byCertainty = CERTAINTY.map((certainty) => certaintyFinding(pairs, certainty));
  return { pairs: pairs.length, cells, byCertainty, claims: claims(byCertainty[0]!, byCertainty[1]!) };
}

type Where = Pick<Cell, "empowered" | "certainty" | "push">;

const cellOf = ({ cells }: Pair, at: Where): Cell => cells.find((cell) => cell.empowered === at.empowered && cell.certainty === at.certainty && cell.push === at.push)!;
const contrastOf = ({ contrasts }: Pair, empowered: number, certainty: number): Contrast => contrasts.find((each) => each.empowered === empowered && each.certainty === certainty)!;

function cellFinding(pairs: readonly Pair[], at: Where): CellFinding {
  const over = (value: (cell: Cell) => number) => meanInterval(pairs.map((pair) => value(cellOf(pair, at))))!;
  return {
    ...at, privateMean: over((cell) => cell.privateMean), publicMean: over((cell) => cell.publicMean),
    backfire: at.push === 0 ? null : over((cell) => cell.backfire!), lift: at.push === 0 ? null : over((cell) => cell.lift!),
  };
}

function certaintyFinding(pairs: readonly Pair[], certainty: number): CertaintyFinding {
  const [few, many] = EMPOWERED;
  const sd = pairs.reduce((sum, pair) => sum + pair.sd, 0) / pairs.length;
  const effect = (value: (pair: Pair) => number): Effect => {
    const values = pairs.map(value);
    const estimate = meanInterval(values)!;
    return { estimate, negative: values.filter((each) => each < 0).length / values.length, standardised: estimate.mean / sd };
  };
  const at = (pair: Pair, empowered: number) => contrastOf(pair, empowered, certainty);
  const more = (value: (contrast: Contrast) => number) => (pair: Pair) => value(at(pair, many)) - value(at(pair, few));
  const interaction = more(({ d41 }) => d41);
  const discounting = more(({ discountingD41 }) => discountingD41);
  const hard = (pair: Pair, empowered: number) => cellOf(pair, { empowered, certainty, push: PUSH[2] });
  const placebo = (value: (contrast: Contrast) => number) => meanInterval(pairs.map((pair) => (value(at(pair, few)) + value(at(pair, many))) / 2))!;
  return {
    certainty, d41: EMPOWERED.map((empowered) => effect((pair) => at(pair, empowered).d41)),
    interaction: effect(interaction), discounting: effect(discounting), beyond: effect((pair) => interaction(pair) - discounting(pair)),
    backfire: effect((pair) => hard(pair, many).backfire! - hard(pair, few).backfire!),
    discountingBackfire: effect(more((contrast) => contrast.discountingBackfire)),
    said: effect((pair) => hard(pair, many).publicMean - hard(pair, many).privateMean),
    placeboBackfire: placebo((contrast) => contrast.placeboBackfire), placeboLift: placebo((contrast) => contrast.placeboLift),
  };
}

const MARGIN = 0.05;
const AGREE = 0.95;
const below = ({ estimate, negative }: Effect, margin: number) => estimate.high < 0 && estimate.mean <= -margin && negative >= AGREE;
const above = ({ estimate, negative }: Effect, margin: number) => estimate.low > 0 && estimate.mean >= margin && 1 - negative >= AGREE;

/** The four claims as they were written down before: margins .05, 95 % of pairs, and an interval that excludes 0. */
function claims(unsure: CertaintyFinding, sure: CertaintyFinding): readonly Claim[] {
  const claim = (id: Claim["id"], text: string, holds: boolean, because: string): Claim => ({ id, text, verdict: holds ? "supported" : "not supported", because });
  const halves = ([u, s]: readonly [Effect, Effect]) => Math.abs(s.estimate.mean) <= Math.abs(u.estimate.mean) / 2;
  const shrunk: readonly (readonly [string, Effect, Effect])[] = [
    ["interaction", unsure.interaction, sure.interaction], ["beyond discounting", unsure.beyond, sure.beyond], ["backfire", unsure.backfire, sure.backfire], ["public minus private", unsure.said, sure.said],
  ];
  const wide = shrunk.filter(([, u, s]) => !halves([u, s])).map(([name]) => name);
  return [
    claim("a", "more push and more empowered people hurt together, by .05 or more beyond plain discounting", below(unsure.interaction, MARGIN) && below(unsure.beyond, MARGIN),
      `interaction ${fixed(unsure.interaction.estimate.mean)}, discounting ${fixed(unsure.discounting.estimate.mean)}`),
    claim("b", "backfire is higher among .6 than among .1 empowered, which discounting lacks", above(unsure.backfire, MARGIN) && !above(unsure.discountingBackfire, MARGIN),
      `difference ${fixed(unsure.backfire.estimate.mean)}, under discounting ${fixed(unsure.discountingBackfire.estimate.mean)}`),
    claim("c", "what people say falls below what they think", below(unsure.said, MARGIN), `public minus private ${fixed(unsure.said.estimate.mean)}`),
    claim("d", "all of these shrink by half or more when people are certain", wide.length === 0, wide.length === 0 ? "each does" : `not: ${wide.join(", ")}`),
  ];
}

/** A number with three digits, signed; no locale. */
export function fixed(value: number): string {
  const thousandths = Math.floor(Math.abs(value) * 1000 + 0.5);
  const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
  return `${value < 0 && thousandths > 0 ? "-" : "+"}${text}`;
}
