import type { Run } from "@talkback/core";
import type { NetworkFile } from "./read-network.js";

export interface Circumstances {
  /** Preset that was applied before anything that was set. */
  readonly preset: string | undefined;
  readonly uncompared: boolean;
}

/** What its reader should know besides the outcomes of a run, a sentence each without its full stop. */
export function runNotes({ notes, scenario: { ties } }: Run, file: NetworkFile | null, { preset, uncompared }: Circumstances): readonly string[] {
  const unused = file !== null && file.report.weighted !== null && ties.kind !== "network";
  return [
    ...(preset === undefined ? [] : [`changed by the preset ${preset} before it ran`]),
    ...notes,
    ...(unused ? [`the file's strengths are not used (ties: ${ties.kind}); --set ties.kind=network uses them`] : []),
    ...(uncompared ? ["ended by the user, so it was not compared with the same run without the campaign"] : []),
  ];
}
