/** A shape of people over a trait: heights at evenly spaced places, the highest 1. */
export type Density = Float64Array;

interface Kind {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

const bell = (x: number, mean: number, sd: number): number => (sd <= 0 ? Number(Math.abs(x - mean) < 0.02) : Math.exp((-(x - mean) * (x - mean)) / (2 * sd * sd)) / sd);

/** What a distribution looks like, for the eye: ends that are clipped are not stacked up. Null for kinds without a curve. */
export function densityOf(distribution: Kind, low: number, high: number, places = 80): Density | null {
  const at = (name: string) => Number(distribution[name]);
  const curve: Readonly<Record<string, (x: number) => number>> = {
    normal: (x) => bell(x, at("mean"), at("sd")),
    constant: (x) => bell(x, at("value"), 0.01),
    uniform: (x) => Number(x >= at("low") && x <= at("high")),
    "two-groups": (x) => at("share") * bell(x, at("high"), Math.max(0.02, at("sd"))) + (1 - at("share")) * bell(x, at("low"), Math.max(0.02, at("sd"))),
    beta(x) {
      const u = (x - low) / (high - low);
      return u <= 0 || u >= 1 ? 0 : Math.exp((at("a") - 1) * Math.log(u) + (at("b") - 1) * Math.log(1 - u));
    },
    "power-of-uniform": (x) => (x <= low ? 0 : ((x - low) / (high - low)) ** (1 / at("exponent") - 1)),
  };
  const height = curve[distribution.kind];
  if (height === undefined) return null;
  const density = Float64Array.from({ length: places }, (_, k) => height(low + ((k + 0.5) / places) * (high - low)));
  const most = Math.min(density.reduce((a, b) => Math.max(a, b), 0), 1e12);
  return density.map((each) => (most === 0 ? 0 : Math.min(1, each / most)));
}

/** The distribution after its curve was dragged to a place, [0, 1] from left and from below; null where dragging means nothing. */
export function dragged(distribution: Kind, x: number, y: number, low: number, high: number): Readonly<Record<string, number>> | null {
  const round = (value: number) => Number(value.toFixed(2));
  const place = round(low + Math.min(1, Math.max(0, x)) * (high - low));
  const spread = Math.min(1, Math.max(0.02, 1 - y));
  switch (distribution.kind) {
    case "normal": return { mean: place, sd: round(0.5 * spread * (high - low)) };
    case "constant": return { value: place };
    case "two-groups": return { share: round(Math.min(1, Math.max(0, x))) };
    case "beta": {
      const concentration = 2 / spread / spread;
      const mean = Math.min(0.98, Math.max(0.02, x));
      return { a: round(Math.max(0.05, mean * concentration)), b: round(Math.max(0.05, (1 - mean) * concentration)) };
    }
    default: return null;
  }
}
