import type { Mode } from "@talkback/core";
import type { State } from "../store/store.js";
import { modeShares, type Shares, STACKED } from "./mode-shares.js";
import type { DataTable } from "./view.js";

/** A mode with its share in the end, and that of the run that it is compared with. */
export function modeName(mode: Mode, shares: Shares, { compared, words: say }: State): string {
  const other = compared?.modes ? compared.summary.modes : null;
  const values = { mode: say(`charts.mode.${mode}`), share: shares[mode].at(-1)! };
  return other ? say("charts.modeShareOfTwo", { ...values, other: other[mode] }) : say("charts.modeShare", values);
}

/** What became of people in the end. */
export function modesTrend({ footage, words: say }: State): string {
  const shares = modeShares(footage);
  if (shares === null) return say("charts.noModes");
  return say("charts.modesTrend", Object.fromEntries(STACKED.map((mode) => [mode, shares[mode].at(-1)!])));
}

/** Shares of all modes, a row for each step; null without modes. */
export function modesTable({ footage, words: say }: State): DataTable | null {
  const shares = modeShares(footage);
  if (shares === null) return null;
  return {
    caption: say("charts.modesTable"),
    head: [say("charts.step"), ...STACKED.map((mode) => say(`charts.mode.${mode}`))],
    rows: Array.from({ length: footage.steps + 1 }, (_, step) => [String(step), ...STACKED.map((mode) => say("charts.percent", { value: shares[mode][step]! }))]),
  };
}
