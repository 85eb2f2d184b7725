import type { Messages } from "../../../src/words/words.js";

/** What names a run: its hash and the command that makes it. */
export const RUN_EN: Messages = {
  "run.hash": "Hash of this run",
  "run.command": "The command that makes the same run",
  "run.copyHash": "Copy the whole hash",
  "run.copyCommand": "Copy the command",
  "run.copiedText": "Copied: {text}",
  "run.copyText": "This browser did not let the page copy. Copy from here: {text}",
};
