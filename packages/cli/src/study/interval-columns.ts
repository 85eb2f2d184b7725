import type { Interval } from "@talkback/core";
import type { Column } from "./table.js";

/** An estimate with the ends of its 95 % interval. */
export const intervalColumns = <R>(of: (row: R) => Interval, label: string, unit?: string): readonly Column<R>[] => {
  const each = (name: string, text: string, get: (interval: Interval) => number): Column<R> => ({ name, label: text, ...(unit === undefined ? {} : { unit }), of: (row) => get(of(row)) });
  return [
    each("estimate", label, ({ mean }) => mean),
    each("ci_low", "lower end of its 95 % t interval over replications", ({ low }) => low),
    each("ci_high", "upper end of its 95 % t interval over replications", ({ high }) => high),
    each("sd_replications", "its standard deviation between replications: the standard error of a single experiment", ({ sd }) => sd),
  ];
};

/** Verdict of a mean over replications, `yes` and `no`. */
export const yes = (holds: boolean): string => (holds ? "yes" : "no");
