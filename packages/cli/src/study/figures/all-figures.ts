import { parameterDefaults } from "../parameter-defaults.js";
import type { Outcome } from "../outcome.js";
import { agreementFigure } from "./agreement.js";
import { calibrationFigure } from "./calibration.js";
import { carriersFigure } from "./carriers.js";
import { cellMeansFigures } from "./cell-means.js";
import { claimsFigure } from "./claims.js";
import type { Drawn } from "./drawn.js";
import { influenceFigure } from "./influence.js";
import { mediationFigure } from "./mediation.js";
import { powerFigure } from "./power.js";
import { surfaceFigure } from "./surface.js";

/** Every figure that what was found allows, in order. */
export const allFigures = ({ study, robustness, calibration }: Outcome): readonly Drawn[] => [
  ...cellMeansFigures(study), influenceFigure(study), mediationFigure(study), powerFigure(study), surfaceFigure(study),
  ...(robustness === null ? [] : [agreementFigure(robustness)]),
  claimsFigure(study),
  ...(robustness === null || robustness.screening.walks === 0 ? [] : [carriersFigure(robustness)]),
  ...(calibration?.found.reproduced === true ? [calibrationFigure(calibration, calibration.found, parameterDefaults())] : []),
];
