import { type Coefficient, type LinearModel, linearModel } from "./linear-model.js";
import { isRefusal, type Refusal } from "./refusal.js";
import { type IndirectEffects, type SerialColumns, unfitSerial } from "./serial-paths.js";

/** Serial mediation X → M1 → M2 → Y: paths from four regressions, and products of paths. */
export interface SerialMediation {
  /** M1 on X. */
  readonly a1: Coefficient;
  /** M2 on X, with M1 held constant. */
  readonly a2: Coefficient;
  /** M2 on M1, with X held constant. */
  readonly d21: Coefficient;
  /** Y on M1, with X and M2 held constant. */
  readonly b1: Coefficient;
  /** Y on M2, with X and M1 held constant. */
  readonly b2: Coefficient;
  /** Y on X, with both mediators held constant: c'. */
  readonly direct: Coefficient;
  /** Y on X alone: c = c' + a1 b1 + a2 b2 + a1 d21 b2. */
  readonly total: Coefficient;
  readonly indirect: IndirectEffects;
  readonly models: { readonly m1: LinearModel; readonly m2: LinearModel; readonly y: LinearModel; readonly total: LinearModel };
}

/**
 * Least squares estimates of serial mediation by two mediators (PROCESS model 6), each path with its t test.
 *
 * Products of paths are not normal: `bootstrapMediation` gives their intervals.
 *
 * @returns a refusal where lengths differ, a number is not finite, a column depends on those before it, or no degree of freedom is left
 * @see Hayes (2022), Introduction to Mediation, Moderation, and Conditional Process Analysis, 3rd edition, section 5.4
 */
export function serialMediation(columns: SerialColumns): SerialMediation | Refusal {
  const fault = unfitSerial(columns);
  if (fault !== null) return fault;
  const { x, m1, m2, y } = columns;
  const ofM1 = linearModel(m1, { x });
  const ofM2 = linearModel(m2, { x, m1 });
  const ofY = linearModel(y, { x, m1, m2 });
  const total = linearModel(y, { x });
  if (isRefusal(ofM1)) return ofM1;
  if (isRefusal(ofM2)) return ofM2;
  if (isRefusal(ofY)) return ofY;
  if (isRefusal(total)) return total;
  const a1 = ofM1.coefficients[1]!;
  const [, a2, d21] = ofM2.coefficients as [Coefficient, Coefficient, Coefficient];
  const [, direct, b1, b2] = ofY.coefficients as [Coefficient, Coefficient, Coefficient, Coefficient];
  const first = a1.estimate * b1.estimate;
  const second = a2.estimate * b2.estimate;
  const serial = a1.estimate * d21.estimate * b2.estimate;
  return {
    a1, a2, d21, b1, b2, direct,
    total: total.coefficients[1]!,
    indirect: { first, second, serial, all: first + second + serial },
    models: { m1: ofM1, m2: ofM2, y: ofY, total },
  };
}
