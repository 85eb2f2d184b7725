import type { Outcome } from "../outcome.js";
import { built } from "./built.js";
import { checked } from "./checked.js";
import { examined } from "./examined.js";

/** What was done to believe the model or not, and what was not done, in the eight elements of TRACE. */
export const trace = (outcome: Outcome): string => `# Mourali & Yang (2013) in silico: TRACE notes

After Grimm et al. (2014), *Towards better modelling and decision support: documenting model development, testing, and analysis using TRACE*,
Ecological Modelling 280, 129-139, doi:10.1016/j.ecolmodel.2014.01.018. Written by the run, so that its numbers are those of the tables beside it.
${outcome.quick ? "\n**A quick look: too few participants and replications for conclusions.**\n" : ""}
${[built(outcome), checked(outcome), examined(outcome)].join("\n")}`;
