import type { Messages } from "../../../src/words/words.js";

/** Files that are chosen or dropped, before it is known what they are. */
export const FILES_EN: Messages = {
  "files.tooLarge": "{name} is too large for this page: {megabytes, number} MB, and {largest, number} MB at most. The run that you had is still there.",
  "files.unreadable": "{name} could not be opened: {reason}",
  "files.noPlace": "This is not a file of a place: nothing was changed.",
};
