import type { Outcome } from "../outcome.js";

/** ODD 6: what comes from outside during a run, and what is compared with it afterwards. */
export const inputData = ({ targets, calibration }: Outcome): string => `## 6. Input data

No process of the model is driven by data from outside. ${targets === null
  ? "The article's numbers are not known to us: none is used, and parameters are held against signs and orderings only."
  : `The file of targets \`${targets.name}\` (SHA-256 \`${targets.sha256}\`) holds numbers of the article that somebody filled in; they are compared with the outcomes, ${calibration?.numbers ?? 0} of them take part in calibration, and none enters a run.`}
`;
