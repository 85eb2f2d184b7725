import type { Robustness, Study } from "@talkback/core/studies";
import type { Files } from "../write-folder.js";

/** What may have been found beside the study itself. */
export interface Beside {
  readonly robustness?: Robustness | null;
}

/** The figures of the study's folder, by name: each as SVG and PNG, and what they show. */
export const figuresOf = async (_study: Study, _beside: Beside = {}): Promise<Files> => ({});
