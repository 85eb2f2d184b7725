import type { Run } from "@talkback/core";
import type { NetworkFile } from "./read-network.js";

/** What its reader should know besides the outcomes of a run, a sentence each without its full stop. */
export function runNotes({ notes, scenario: { ties } }: Run, file: NetworkFile | null, uncompared: boolean): readonly string[] {
  const unused = file !== null && file.report.weighted !== null && ties.kind !== "network";
  return [
    ...notes,
    ...(unused ? [`the file's strengths are not used (ties: ${ties.kind}); --set ties.kind=network uses them`] : []),
    ...(uncompared ? ["ended by the user, so it was not compared with the same run without the campaign"] : []),
  ];
}
