import type { Scenario } from "@talkback/core";
import { EXPERIMENTS, laboratory } from "@talkback/core/studies";
import { analysisText } from "./methods/analysis-text.js";
import { checksText } from "./methods/checks-text.js";
import { designText } from "./methods/design-text.js";
import { modelText } from "./methods/model-text.js";
import { openText } from "./methods/open-text.js";
import { resultsText } from "./methods/results-text.js";
import { softwareText } from "./methods/software-text.js";
import type { Outcome } from "./outcome.js";

/** The methods, and the results in short, as paragraphs fit for a paper: what was set and found is printed from the outcome. */
export function methodsText(outcome: Outcome, hash: string): string {
  const { study: { settings }, changes, quick } = outcome;
  const scenario: Scenario = laboratory(EXPERIMENTS[0]!, { settings, changes }).cells[0]!.scenario;
  const paragraphs = [designText(settings), modelText(scenario), analysisText(outcome), resultsText(outcome), checksText(outcome), openText(outcome), softwareText(outcome, hash)];
  const warning = quick ? ["**From a quick look, which is not enough for a paper: run it again without --quick.**"] : [];
  return `${["# Methods", ...warning, ...paragraphs].join("\n\n")}\n`;
}
