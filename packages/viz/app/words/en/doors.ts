import type { Messages } from "../../../src/words/words.js";

/** What is said of late panels before they are there: their headings and buttons, and what goes wrong on the way to them. */
export const DOORS_EN: Messages = {
  "opening.heading": "Opening",
  "opening.again": "Play the opening again",
  "gallery.heading": "What happens when customers talk back?",
  "gallery.lead": "Each story is a small world of people who hear a brand and each other. Pick one, guess, and see.",
  "people.heading": "Use your own network",
  "people.button": "Your network",
  "people.chooseAgain": "Choose the file again",
  "paint.heading": "Paint people",
  "paint.button": "Paint",
  "paint.start": "{on, select, true {Stop painting} other {Start painting}}",
  "ledger.button": "Runs",
  "ledger.heading": "Your last runs",
  "export.heading": "Export",
  "about.heading": "About this page",
  "study.heading": "Run a study",
  "verify.heading": "Verify results",
};
