import type { Outcome } from "./outcome.js";

/** Draft. */
export const methodsText = ({ study }: Outcome, hash: string): string => `${study.settings.n} ${hash}\n`;
