import { inlineExecutor } from "@talkback/lab";
import { pause } from "../lab/pause.js";
import { createAuditor } from "./auditor.js";
import { createDesk } from "./desk.js";
import type { DeskHere } from "./connect-desk.js";
import { ON_PAGE } from "./limits.js";

/** A desk for small studies where workers are forbidden: the page halts for one run at a time. */
export function deskOnPage(): DeskHere {
  const executor = inlineExecutor({ worker: "page", clock: () => performance.now(), pause });
  return { ...createDesk(executor, ON_PAGE, { browser: navigator.userAgent }), ...createAuditor(executor, ON_PAGE), limits: ON_PAGE, workers: 0, gone: false };
}
