import { type Changes, type Issue, nearest, show, SpecError } from "@talkback/core";
import { EXPERIMENTS, laboratory, SETTINGS, type Settings, settingsOf } from "@talkback/core/studies";
import { isPair, pairOf, requirePairs } from "../pairs.js";
import type { StudyFlags } from "./study-flags.js";

/** What a study is set to. */
export interface StudySettings {
  readonly settings: Settings;
  /** Parameters of the rule that were set. */
  readonly changes: Changes;
}

/** Participants a cell, and replications, of a quick look. */
const QUICK_SIZE = { n: 80, replications: 6 } as const;
const RULE = "rule.";

/**
 * Settings as the flags change them; `--set` takes names of settings and parameters of the rule.
 *
 * @throws {SpecError} with all issues at once
 */
export function studySettings({ n, replications, seed, set, quick }: Pick<StudyFlags, "n" | "replications" | "seed" | "set" | "quick">): StudySettings {
  const pairs = set.filter(isPair).map(pairOf);
  const flags = Object.entries({ n, replications, seed }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const given = [...flags, ...pairs.filter(([name]) => !name.startsWith(RULE))];
  const changes = Object.fromEntries(pairs.filter(([name]) => name.startsWith(RULE)).map(([name, text]) => [name, typed(text)]));
  const chosen = { ...(quick === true ? QUICK_SIZE : {}), ...Object.fromEntries(given.map(([name, text]) => [name, name === "seed" ? text : typed(text)])) };
  const issues = [
    ...issuesOf(() => requirePairs(set)), ...issuesOf(() => settingsOf(chosen)).map(named(flags.map(([name]) => name))),
    ...issuesOf(() => requireRule(changes)),
  ];
  if (issues.length > 0) throw new SpecError(issues, "study");
  return { settings: settingsOf(chosen), changes };
}

/** A number where the text is one; what it must be is checked by its description. */
const typed = (text: string): number | string => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text);

const named = (flags: readonly string[]) => (issue: Issue): Issue => {
  if (flags.includes(issue.path)) return { ...issue, path: `--${issue.path}` };
  const near = nearest(issue.path, Object.keys(SETTINGS.fields));
  const unknown = issue.code === "E_PARAM_UNKNOWN";
  return { ...issue, path: `--set ${issue.path}`, ...(unknown ? { expected: "a setting of the study, or a parameter of its rule as rule.NAME", hint: near === undefined ? `settings: ${Object.keys(SETTINGS.fields).join(", ")}` : `did you mean ${show(near)}?` } : {}) };
};

/** Changes must fit the rule that the study is about; which rule that is cannot be set, since the study compares them all. */
function requireRule(changes: Changes): void {
  const { kind, ...rest } = Object.fromEntries(Object.entries(changes).map(([path, value]) => [path.slice(RULE.length), value]));
  const issues: Issue[] = kind === undefined ? [] : [{ code: "E_OPTION", path: "--set rule.kind", expected: "a parameter of the rule", received: show(kind), hint: "the study runs all rules, H0 to H9, by itself" }];
  issues.push(...issuesOf(() => laboratory(EXPERIMENTS[0]!, { settings: settingsOf(), changes: Object.fromEntries(Object.entries(rest).map(([name, value]) => [`${RULE}${name}`, value])) }))
    .map((issue) => ({ ...issue, path: `--set ${issue.path}` })));
  if (issues.length > 0) throw new SpecError(issues, "study");
}

function issuesOf(act: () => unknown): readonly Issue[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
}
