import { type Issue, SpecError } from "../../spec/errors.js";
import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";
import { importLimits } from "./import-limits.js";
import { type ImportOptions, networkFormats } from "./import-options.js";

/** Refuses options that are none of their choices, all at once. */
export function checkChoices({ format, header, merge, limits = {} }: ImportOptions): void {
  const issues = [
    ...choiceIssues("format", format, networkFormats),
    ...choiceIssues("header", header, ["auto", "yes", "no"]),
    ...choiceIssues("merge", merge, ["max", "sum"]),
    ...Object.keys(limits).flatMap((name) => choiceIssues("limits", name, Object.keys(importLimits))),
  ];
  if (issues.length > 0) throw new SpecError(issues, "import options");
}

function choiceIssues(path: string, value: string | undefined, choices: readonly string[]): Issue[] {
  if (value === undefined || choices.includes(value)) return [];
  const close = nearest(String(value), choices);
  return [{
    code: "E_IMPORT_OPTION", path, expected: `one of ${choices.join(", ")}`, received: show(value),
    ...(close === undefined ? {} : { hint: `did you mean ${close}?` }),
  }];
}
