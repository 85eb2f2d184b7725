import { extent, scaleLinear } from "d3";
import type { State } from "../store/store.js";
import type { Theme } from "../theme/theme.js";
import type { Measure } from "./measure.js";
import { type QuantileBand, quantileBand, type Replications } from "./quantile-band.js";

/** One run's line of a measure, with the band of its replications. */
export interface Line {
  readonly role: "shown" | "compared";
  /** Times, and the values there. */
  readonly steps: Uint32Array;
  readonly values: Float64Array;
  readonly band: QuantileBand | null;
  readonly colour: string;
  readonly dash: string;
  /** Width of the edge of its band, px: 0 where colour alone tells whose it is. */
  readonly edge: number;
}

export interface Panel {
  readonly measure: Measure;
  /** The compared run first, so that the shown one lies above. */
  readonly lines: readonly Line[];
}

export interface Bands {
  readonly shown: Replications;
  /** Of the run that it is compared with. */
  readonly compared?: Replications | null;
}

type Banded = (role: Line["role"], measure: string) => QuantileBand | null;

/** Quantiles of replications, reckoned when they are first asked for. */
export function bandsOf(bands: Bands | null | undefined): Banded {
  const made = new Map<string, QuantileBand | null>();
  const reckon = (role: Line["role"], measure: string): QuantileBand | null => {
    const found = bands?.[role];
    const lines = found?.lines[measure];
    return found && lines && found.done > 1 ? quantileBand(lines, found.done, found.steps) : null;
  };
  return (role, measure) => {
    const key = `${role} ${measure}`;
    const band = made.has(key) ? made.get(key)! : reckon(role, measure);
    made.set(key, band);
    return band;
  };
}

/** A panel for each measure that the run has. */
export function panelsOf({ footage, compared, theme }: State, measures: readonly Measure[], banded: Banded): Panel[] {
  const runs = [...(compared === null ? [] : [["compared", compared] as const]), ["shown", footage] as const];
  return measures.filter(({ name }) => footage.series.values[name] !== undefined).map((measure) => ({
    measure,
    lines: runs.flatMap(([role, { series }]) => {
      const values = series.values[measure.name];
      return values === undefined ? [] : [{ role, steps: series.steps, values, band: banded(role, measure.name), ...styleOf(role, theme) }];
    }),
  }));
}

const styleOf = (role: Line["role"], { pair, signs }: Theme) => ({ ...(role === "shown" ? { colour: pair.b, dash: "none" } : { colour: pair.a, dash: "6 3" }), edge: signs ? 0.75 : 0 });

/** Range of y that holds 0, the measures' own and all that is drawn of one unit, rounded outwards. */
export function rangeOf(panels: readonly Panel[], unit: Measure["unit"]): [number, number] {
  const mine = panels.filter(({ measure }) => measure.unit === unit);
  const values = mine.flatMap(({ measure, lines }) => [...(measure.domain ?? []), ...lines.flatMap(({ values, band }) => [...extent(values), ...(band === null ? [] : [...extent(band.low90), ...extent(band.high90)])])]);
  const [low, high] = extent([0, ...values.filter((value) => value !== undefined && Number.isFinite(value)) as number[]]) as [number, number];
  return scaleLinear([low, low === high ? low + 0.1 : high], [0, 1]).nice(4).domain() as [number, number];
}
