import type { Interval } from "@talkback/core/stats";
import type { Column } from "./table.js";

/** An estimate, by the name of its column, with the ends of its 95 % interval. */
export const intervalColumns = <R>(of: (row: R) => Interval, label: string, name = "estimate"): readonly Column<R>[] => {
  const each = (column: string, text: string, get: (interval: Interval) => number): Column<R> => ({ name: column, label: text, of: (row) => get(of(row)) });
  return [
    each(name, label, ({ mean }) => mean),
    each("ci_low", "lower end of its 95 % t interval over replications", ({ low }) => low),
    each("ci_high", "upper end of its 95 % t interval over replications", ({ high }) => high),
    each("sd_replications", "its standard deviation between replications: the standard error of a single experiment", ({ sd }) => sd),
  ];
};

/** A truth in a table. */
export const yes = (holds: boolean): string => (holds ? "yes" : "no");
