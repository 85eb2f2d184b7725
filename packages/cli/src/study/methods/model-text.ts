import type { Scenario } from "@talkback/core";
import { dualPower } from "@talkback/core";
import { two } from "../digits.js";
import { listed } from "../words.js";

/** The rule by which participants answer, with its parameters. */
export function modelText({ rule }: Scenario): string {
  const values = Object.entries(dualPower.params).filter(([name]) => typeof rule[name] === "number").map(([name, { help }]) => `${help.split(/[;:]/)[0]!} ${two(rule[name] as number)}`);
  return [
    "**Model.** Participants answer by the dual-power rule: uncertainty erodes confidence in one's power; insecure power beyond a tolerance, under unsolicited opinions, is felt as a threat to autonomy;",
    "threat moves what is said in public away from those who press, and blocks private acceptance in part; secure power makes independent.",
    `Its parameters are assumptions, none of them from the article: ${listed(values)}.`,
    "The claims of the article are written into this rule, so that reproducing them verifies the code and is no evidence for the theory;",
    "what carries information is which other rules fail, how large the region of parameters is in which the claims hold, and how many participants would be needed to see them.",
  ].join(" ");
}
