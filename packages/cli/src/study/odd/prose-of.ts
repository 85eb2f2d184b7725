import { group } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { SETTINGS } from "@talkback/core/studies";
import { catalog } from "../../catalog.js";
import { RULE_PROSE } from "./rule-prose.js";
import { SCENARIO_PROSE } from "./scenario-prose.js";
import { SETTINGS_PROSE } from "./settings-prose.js";
import { usedRows } from "./used-rows.js";

const RULE = "rule(dual-power).";
const SETTING = "settings.";

/** The prose of a parameter by its path: of a setting (`settings.n`), or of a scenario; undefined where nobody wrote it. */
export function proseOf(path: string): string | undefined {
  if (path.startsWith(SETTING)) return SETTINGS_PROSE[path.slice(SETTING.length)];
  if (path.startsWith(RULE)) return RULE_PROSE[path.slice(RULE.length)];
  return SCENARIO_PROSE[keyOf(path)];
}

/** Every path that must have prose: of the laboratory, of the rule, and of all else that a cell of the study sets. */
export const declaredPaths = (): readonly string[] => [
  ...rows(SETTINGS).map(({ path }) => SETTING + path),
  ...rows(group(catalog.rules["dual-power"]!.params, { help: "" })).map(({ path }) => RULE + path),
  ...usedRows().map(({ path }) => path).filter((path) => !path.startsWith(RULE)),
];

/** Prose that belongs to no declared path. */
export function strayProse(declared = declaredPaths()): readonly string[] {
  const written = [...Object.keys(SETTINGS_PROSE).map((key) => SETTING + key), ...Object.keys(RULE_PROSE).map((key) => RULE + key), ...Object.keys(SCENARIO_PROSE)];
  const known = new Set(declared.map((path) => (path.startsWith(RULE) ? path : keyOf(path))));
  return written.filter((path) => !known.has(path));
}

/** Traits that are drawn alike share their prose. */
const keyOf = (path: string): string => path.replace(/^people\.\w+\(/, "people.*(");
