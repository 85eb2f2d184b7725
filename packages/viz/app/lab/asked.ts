import { type Catalog, type Network, parseScenario, type Scenario, show, SpecError, withChanges } from "@talkback/core";
import { catalog, scenarioOf } from "../catalogue.js";
import type { Question } from "../question.js";

/** A question, read: what `simulate` is given, but for the replication. */
export interface Asked {
  readonly scenario: Scenario;
  readonly luck: { readonly seed: string; readonly catalog: Catalog; readonly network?: Network };
}

/** @throws {SpecError} with every issue of scenario and changes, or for a network that is not there */
export function asked({ scenario, changes, seed, network }: Question, networks: ReadonlyMap<string, Network>): Asked {
  const read = typeof scenario === "string" ? scenarioOf(scenario, changes) : withChanges(parseScenario(scenario, catalog), changes);
  return { scenario: read, luck: { seed, catalog, ...(network === null ? {} : { network: networkOf(network, networks) }) } };
}

function networkOf(name: string, networks: ReadonlyMap<string, Network>): Network {
  const network = networks.get(name);
  if (network !== undefined) return network;
  throw new SpecError([{
    code: "E_NETWORK_UNKNOWN", path: "network", expected: "a network that was imported", received: show(name), hint: "import its file once more: files do not travel in links",
  }], "question");
}
