import type { MergeOptions } from "@talkback/lab/node";
import { version } from "../version.js";

/** What a manifest tells of who made it; files in the command stand by their names only. */
export const madeBy = (command: string): Pick<MergeOptions, "command" | "versions"> => ({ command, versions: { "@talkback/cli": version() } });
