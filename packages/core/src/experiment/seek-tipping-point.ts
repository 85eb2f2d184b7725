import { isRefusal, type Refusal } from "../stats/refusal.js";
import type { IntervalOptions } from "./bootstrap.js";
import { notWhole, refuse } from "./refuse.js";
import { type TippingPoint, tippingPoint } from "./tipping-point.js";

/** A level to run next: what is told are the effects of its first so many replications. */
export interface LevelAsked {
  readonly level: number;
  readonly replications: number;
}

export interface SeekOptions extends IntervalOptions {
  /** Levels between which the crossing is looked for. */
  readonly low: number;
  readonly high: number;
  /** Length of the interval that is wanted, above 0. */
  readonly width: number;
  /** Of each level to begin with; 30 when absent. */
  readonly replications?: number;
  /** Replications, of all levels together, after which it is given up; 10,000 when absent. */
  readonly most?: number;
  /** Whether levels are whole numbers. */
  readonly whole?: boolean;
}

/** What a search came to. */
export interface Sought {
  /** The interval is narrow enough; no crossing lies between the ends; narrower would take more than `most`; or there were no two values to go by. */
  readonly ended: "narrow" | "no crossing" | "given up" | "too few values";
  /** Of the levels that were still looked at, those far from the crossing left out. */
  readonly levels: readonly number[];
  readonly tipping: TippingPoint | Refusal;
  /** Replications that were asked for, of all levels together. */
  readonly asked: number;
}

/** Levels that are looked at together, ascending, each with so many replications. */
interface Look {
  readonly levels: readonly number[];
  readonly replications: number;
}

/**
 * Looks for the level at which the mean of an effect that rises or falls throughout crosses zero: asks for levels, and is told their effects.
 *
 * It first asks for both ends, then halves the widest step between levels that the interval of the crossing touches, until none is wider than
 * half of it, or than what is wanted; then it asks for twice the replications, near the crossing only, until the interval is narrow enough. It
 * ends without a crossing when so large a share of resamples has none as an interval is to hold.
 *
 * @throws {SpecError} when low < high does not hold, ends are not whole where levels are to be, or a number is out of range
 */
export function* seekTippingPoint(options: SeekOptions): Generator<LevelAsked, Sought, ArrayLike<number>> {
  refuseUnsound(options);
  const { low, high, replications = 30, most = 10_000 } = options;
  const told = new Map<number, Float64Array>();
  const lacking = (level: number, n: number): number => Math.max(0, n - (told.get(level)?.length ?? 0));
  let asked = 0;
  let look: Look = { levels: [low, high], replications };
  for (;;) {
    const { levels, replications: n } = look;
    for (const level of levels.filter((each) => lacking(each, n) > 0)) {
      asked += lacking(level, n);
      const effects = yield { level, replications: n };
      told.set(level, Float64Array.from({ length: n }, (_, r) => effects[r] ?? NaN));
    }
    const tipping = tippingPoint(levels, levels.map((level) => told.get(level)!.subarray(0, n)), { ...options, shape: "monotone" });
    const next = isRefusal(tipping) ? "too few values" : nextLook(look, tipping, options);
    if (typeof next === "string") return { ended: next, levels, tipping, asked };
    const more = next.levels.reduce((sum, level) => sum + lacking(level, next.replications), 0);
    if (asked + more > most) return { ended: "given up", levels, tipping, asked };
    look = next;
  }
}

/** What to look at after this, or how the search ends. */
function nextLook({ levels, replications }: Look, tipping: TippingPoint, { low, high, width, whole = false, level = 0.95 }: SeekOptions): Look | "narrow" | "no crossing" {
  const [from, to] = tipping.found === "one" ? [tipping.low, tipping.high] : [-Infinity, Infinity];
  const beyond = (from < levels[0]! && levels[0]! > low) || (to > levels.at(-1)! && levels.at(-1)! < high);
  if (beyond) return { levels: [...new Set([low, ...levels, high])], replications };
  if (tipping.found !== "one") return tipping.shares.none >= level ? "no crossing" : { levels, replications: 2 * replications };
  const inside = Math.min(to, high) - Math.max(from, low);
  const middle = middleOfWidest(levels, [from, to], Math.max(width, inside / 2, whole ? 1 : 0), whole);
  if (middle !== null) return { levels: [...levels, middle].sort((a, b) => a - b), replications };
  return to - from <= width ? "narrow" : { levels: nearTo(levels, from, to), replications: 2 * replications };
}

/** The middle of the widest step that an interval touches, the first among equals; null where none is wider than a width. */
function middleOfWidest(levels: readonly number[], [from, to]: readonly [number, number], width: number, whole: boolean): number | null {
  let widest = width;
  let middle: number | null = null;
  for (let k = 1; k < levels.length; k++) {
    const [a, b] = [levels[k - 1]!, levels[k]!];
    if (b < from || a > to || b - a <= widest) continue;
    widest = b - a;
    middle = whole ? Math.floor((a + b) / 2) : a + (b - a) / 2;
  }
  return middle;
}

/** Levels in an interval, and the next ones on either side. */
function nearTo(levels: readonly number[], from: number, to: number): number[] {
  const first = levels.findLastIndex((level) => level <= from);
  const last = levels.findIndex((level) => level >= to);
  return levels.filter((_, k) => k >= first && (last < 0 || k <= last));
}

function refuseUnsound({ low, high, width, replications = 30, most = 10_000, whole = false }: SeekOptions): void {
  refuse("search for a tipping point", [
    { when: !(low < high && Number.isFinite(high - low)), path: "low", expected: "low < high, a finite distance apart", received: `${low} to ${high}` },
    { when: whole && !(Number.isSafeInteger(low) && Number.isSafeInteger(high)), path: "low", expected: "whole ends where levels are whole", received: `${low} to ${high}` },
    { when: !(width > 0 && width < Infinity), path: "width", expected: "a number above 0", received: String(width) },
    notWhole("replications", replications, 2, 1_000_000),
    notWhole("most", most, 2 * replications, 1_000_000_000),
  ]);
}
