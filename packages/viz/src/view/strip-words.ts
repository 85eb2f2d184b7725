import type { State } from "../store/store.js";
import { type Side, sidesOf, stripsOf } from "./strip-bins.js";
import type { DataTable } from "./view.js";

/** Where the averages began and ended, and who is against it in the end. */
export function stripsTrend({ footage, words: say }: State): string {
  const strips = stripsOf(footage);
  const last = footage.pictures - 1;
  const ends = (side: Side) => ({ [`${side}From`]: strips[side].mean[0]!, [`${side}To`]: strips[side].mean[last]!, [`${side}Against`]: sidesOf(footage, side, last).against });
  return say("charts.stripsTrend", { ...ends("say"), ...ends("think") });
}

/** Averages and who is on which side, a row for each picture. */
export function stripsTable({ footage, words: say }: State): DataTable {
  const { pictures, stride } = footage;
  const strips = stripsOf(footage);
  const share = (value: number) => say("charts.percent", { value });
  const cells = (side: Side, k: number) => {
    const { against, inFavour } = sidesOf(footage, side, k);
    return [say("charts.signed", { value: strips[side].mean[k]! }), share(against), share(inFavour)];
  };
  return {
    caption: say("charts.stripsTable"),
    head: ["step", "sayMean", "sayAgainst", "sayFor", "thinkMean", "thinkAgainst", "thinkFor"].map((key) => say(`charts.${key}`)),
    rows: Array.from({ length: pictures }, (_, k) => [String(k * stride), ...cells("say", k), ...cells("think", k)]),
  };
}
