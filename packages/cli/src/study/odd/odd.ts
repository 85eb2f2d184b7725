import { ENGINE } from "@talkback/core";
import type { Outcome } from "../outcome.js";
import { concepts } from "./concepts.js";
import { entities } from "./entities.js";
import { initialization } from "./initialization.js";
import { inputData } from "./input-data.js";
import { process } from "./process.js";
import { purpose } from "./purpose.js";
import { submodels } from "./submodels.js";

/** The study in the ODD protocol of 2020: all seven elements, with what this run was set to. */
export const odd = (outcome: Outcome): string => `# Mourali & Yang (2013) in silico: ODD

After Grimm et al. (2020), *The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update*, JASSS 23(2)7,
doi:10.18564/jasss.4259. Written by \`talkback study mourali-yang\` (engine ${ENGINE}) from the descriptions that the program itself checks its input with,
so that ranges and defaults are those that were used. The library's model, of which this uses a part, is described in docs/model/odd.md of its
repository.

${[purpose(outcome), entities(outcome), process(), concepts(outcome), initialization(outcome), inputData(outcome), submodels(outcome)].join("\n")}`;
