import { nice, ticks } from "d3";

type Ends = readonly [number, number];

/** A straight way from values to px. d3-scale's would bring colours, dates and formats along. */
export interface Linear {
  (value: number): number;
  readonly domain: Ends;
  readonly range: Ends;
  /** Round values within the domain, about so many. */
  ticks(count: number): number[];
  /** The same with a domain that ends at round values. */
  nice(count: number): Linear;
}

/** @param domain ascending; where it is one value, all lies in the middle of the range */
export function linear(domain: Ends, range: Ends): Linear {
  const [[low, high], [from, to]] = [domain, range];
  const at = (value: number): number => from + (to - from) * (high === low ? 0.5 : (value - low) / (high - low));
  return Object.assign(at, { domain, range, ticks: (count: number) => ticks(low, high, count), nice: (count: number) => linear(nice(low, high, count), range) });
}
