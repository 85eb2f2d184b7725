import type { Issue } from "../../spec/errors.js";
import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";

/** One thing that is wrong with a study, with the nearest of the names it might have been. */
export function wrong(path: string, expected: string, received: unknown, names: readonly string[] = []): Issue {
  const near = typeof received === "string" ? nearest(received, names) : undefined;
  return { code: "E_STUDY", path, expected, received: show(received), ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }) };
}
