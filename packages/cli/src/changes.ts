import { type Changes, type Scenario, show, withChanges } from "@talkback/core";
import { preset } from "@talkback/core/scenarios";
import { catalog } from "./catalog.js";
import { isPair, pairOf, refusePair } from "./pairs.js";
import { allOf, refuse } from "./refuse.js";

export interface ChangeFlags {
  readonly preset?: string;
  readonly set: readonly string[];
  readonly steps?: string;
  readonly network?: string;
}

/**
 * The scenario as `--preset NAME` changes it, and then `--set path=value` and `--steps N`.
 *
 * @throws {SpecError} with all issues at once
 */
export function changed(scenario: Scenario, flags: ChangeFlags): Scenario {
  const changes = flags.set.filter(isPair).map(pairOf);
  if (flags.steps !== undefined) changes.push(["steps", flags.steps]);
  let first: Changes = {};
  const [, result] = allOf(
    () => { if (flags.preset !== undefined) first = presetFor(scenario, flags.preset); },
    () => withChanges(scenario, { ...first, ...Object.fromEntries(changes) }, catalog),
    ...flags.set.filter((text) => !isPair(text)).map((text) => () => refusePair(text)),
    ...(flags.network === undefined ? [] : changes.map(([name]) => () => requireOffNetwork(scenario, name))),
  );
  return result;
}

function presetFor({ id, campaigns }: Scenario, name: string): Changes {
  const changes = preset(name);
  if (campaigns.length === 0 && Object.keys(changes).some((path) => path.startsWith("campaigns."))) {
    refuse({ code: "E_OPTION", path: `--preset ${name}`, expected: "a scenario with a campaign, which this preset changes", received: `${id}, which has no campaign` });
  }
  return changes;
}

/** For the option that gives a preset: two of them would be applied neither one after the other nor alone. */
export const onePreset = (name: string, earlier: string | undefined): string =>
  earlier === undefined ? name : refuse({ code: "E_OPTION", path: "--preset", expected: "one preset", received: `${show(earlier)} and ${show(name)}` });

function requireOffNetwork({ lead }: Scenario, name: string): void {
  const path = Object.hasOwn(lead, name) ? lead[name]! : name;
  if (!/^network(\.|$)/.test(path)) return;
  refuse({ code: "E_OPTION", path: `--set ${name}`, expected: "nothing about the network, which comes from a file", received: path, hint: "leave out --network, or this" });
}
