import { preset, type Scenario, withChanges } from "@talkback/core";
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
  const [result] = allOf(
    () => withChanges(scenario, { ...(flags.preset === undefined ? {} : preset(flags.preset)), ...Object.fromEntries(changes) }, catalog),
    ...flags.set.filter((text) => !isPair(text)).map((text) => () => refusePair(text)),
    ...(flags.network === undefined ? [] : changes.map(([name]) => () => requireOffNetwork(scenario, name))),
  );
  return result;
}

function requireOffNetwork({ lead }: Scenario, name: string): void {
  const path = Object.hasOwn(lead, name) ? lead[name]! : name;
  if (!/^network(\.|$)/.test(path)) return;
  refuse({ code: "E_OPTION", path: `--set ${name}`, expected: "nothing about the network, which comes from a file", received: path, hint: "leave out --network, or this" });
}
