import { PARAMETERS, type Parameter, type Point, pointAt } from "./parameters.js";

/** How far the article's numbers, or signs, narrow a parameter down. */
export interface Narrowed {
  readonly parameter: Parameter;
  readonly prior: readonly [low: number, high: number];
  readonly median: number;
  readonly half: readonly [low: number, high: number];
  readonly most: readonly [low: number, high: number];
  /** Width of the 95 % interval over that of the prior: 1 where nothing was learnt. */
  readonly width: number;
  readonly verdict: "identified" | "partly" | "not identified";
}

/** Everything that reproduces the four experiments, as far as points can tell: a region, not a point. */
export interface Region {
  readonly reproduced: true;
  readonly parameters: readonly Narrowed[];
  /** Correlation of every pair of parameters within the region, in the order of `PARAMETERS`. */
  readonly correlations: readonly (readonly number[])[];
  /** Share of the prior's volume that history matching did not rule out. */
  readonly share: number;
  /** Accepted points, each as likely as any other. */
  readonly points: readonly Point[];
}

/** Declared: a parameter is identified where a quarter of its range is left, and not where more than three quarters are. */
const IDENTIFIED = 0.25;
const OPEN = 0.75;

/** The region that accepted points, given by their coordinates, stand for. */
export function regionOf(accepted: readonly Float64Array[], share: number): Region {
  const points = accepted.map(pointAt);
  return { reproduced: true, parameters: PARAMETERS.map(({ path }) => narrowed(path, points)), correlations: correlations(accepted), share, points };
}

function narrowed(parameter: Parameter, points: readonly Point[]): Narrowed {
  const { low, high } = PARAMETERS.find(({ path }) => path === parameter)!;
  const values = points.map((point) => point[parameter]).sort((a, b) => a - b);
  const most = [quantile(values, 0.025), quantile(values, 0.975)] as const;
  const width = (most[1] - most[0]) / (0.95 * (high - low));
  return {
    parameter, prior: [low, high], median: quantile(values, 0.5), half: [quantile(values, 0.25), quantile(values, 0.75)], most, width,
    verdict: width <= IDENTIFIED ? "identified" : width <= OPEN ? "partly" : "not identified",
  };
}

/** Between the two nearest of sorted values, in proportion. */
function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

function correlations(points: readonly Float64Array[]): number[][] {
  const n = points.length;
  const means = PARAMETERS.map((_, d) => points.reduce((sum, point) => sum + point[d]!, 0) / n);
  const product = (a: number, b: number) => points.reduce((sum, point) => sum + (point[a]! - means[a]!) * (point[b]! - means[b]!), 0);
  const squares = PARAMETERS.map((_, d) => product(d, d));
  return PARAMETERS.map((_, a) => PARAMETERS.map((__, b) => (a === b ? 1 : product(a, b) / Math.sqrt(squares[a]! * squares[b]!))));
}
