import { mixed } from "./oklab.js";
import type { Theme } from "./theme.js";

/** A colour for each value in [-1, 1], #RRGGBB; beyond, that of the end. Between the theme's steps it passes evenly to the eye, in OKLab. */
export function diverging({ diverging: steps }: Pick<Theme, "diverging">): (value: number) => string {
  const last = steps.length - 1;
  return (value) => {
    const at = Math.min(last, Math.max(0, ((value + 1) / 2) * last));
    const k = Math.min(last - 1, Math.floor(at));
    return mixed(steps[k]!, steps[k + 1]!, at - k);
  };
}
