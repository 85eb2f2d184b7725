import type { Changes } from "@talkback/core";

/** Whether parameters of the rule are set: robustness and calibration vary these themselves, from their defaults, and so would be of another model. */
export const isAnotherRule = (changes: Changes): boolean => Object.keys(changes).length > 0;

/** Why robustness, and calibration too where the rule is another, were left out; null where they were not. */
export function leftOutText({ changes, robustness }: { readonly changes: Changes; readonly robustness: object | null }): string | null {
  if (isAnotherRule(changes)) return `Robustness and calibration were left out: parameters of the rule are set (${Object.keys(changes).join(", ")}), and both would be of the rule as it is without that.`;
  return robustness === null ? "Robustness was left out (--no-robustness)." : null;
}
