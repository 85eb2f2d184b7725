import { tickIncrement, ticks } from "d3";

type Ends = readonly [number, number];

/** A straight way from values to px. d3-scale's would bring colours, dates and formats along. */
export interface Linear {
  (value: number): number;
  readonly domain: Ends;
  readonly range: Ends;
  /** Round values within the domain, about so many. */
  ticks(count: number): number[];
  /** The same with a domain that ends at round values, where there are such. */
  nice(count: number): Linear;
}

/** @param domain ascending; where it is one value, all lies in the middle of the range */
export function linear(domain: Ends, range: Ends): Linear {
  const [[low, high], [from, to]] = [domain, range];
  const at = (value: number): number => from + (to - from) * (high === low ? 0.5 : (value - low) / (high - low));
  return Object.assign(at, { domain, range, ticks: (count: number) => ticks(low, high, count), nice: (count: number) => linear(roundEnds(domain, count), range) });
}

/** Widenings after which a domain counts as one without round ends. */
const MOST = 10;

/** The ends widened to whole steps between ticks until the steps stay the same; around 0 they may never, and then the domain stays as it is. */
function roundEnds(domain: Ends, count: number): Ends {
  let [[low, high], before] = [domain, NaN];
  for (let k = 0; k < MOST; k++) {
    // Below 0 it is one over the step, so that round decimals stay exact.
    const step = tickIncrement(low, high, count);
    if (step === before) return [low, high];
    if (!(Math.abs(step) > 0)) return domain;
    [low, high] = step > 0 ? [Math.floor(low / step) * step, Math.ceil(high / step) * step] : [Math.ceil(low * step) / step, Math.floor(high * step) / step];
    before = step;
  }
  return domain;
}
