import type { Where } from "./design.js";
import type { Data, Estimate } from "./estimate.js";

export const serialEffect = (_where: Where, _data: Data): Estimate => ({ value: Number.NaN, standardised: Number.NaN, significant: 0 });
