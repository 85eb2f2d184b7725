import { type Catalog, type Network, parseScenario, type Scenario, show, SpecError, withChanges } from "@talkback/core";
import type { NetworkSource } from "@talkback/core/io";
import { catalog, scenarioOf } from "../catalogue.js";
import type { Question } from "../question.js";

/** A network that was imported, and from what. */
export interface Imported {
  /** The same for the same file, read the same way; null where that cannot be known. */
  readonly content: string | null;
  readonly network: Network;
  readonly source: NetworkSource;
}

/** A question, read: what `simulate` is given, but for the replication. */
export interface Asked {
  readonly scenario: Scenario;
  readonly luck: { readonly seed: string; readonly catalog: Catalog; readonly network?: Network };
}

/** @throws {SpecError} with every issue of scenario and changes, or for a network that is not there */
export function asked({ scenario, changes, seed, network }: Question, networks: ReadonlyMap<string, Imported>): Asked {
  const read = typeof scenario === "string" ? scenarioOf(scenario, changes) : withChanges(parseScenario(scenario, catalog), changes);
  return { scenario: read, luck: { seed, catalog, ...(network === null ? {} : { network: networkOf(network, networks) }) } };
}

function networkOf(name: string, networks: ReadonlyMap<string, Imported>): Network {
  const imported = networks.get(name);
  if (imported !== undefined) return imported.network;
  throw new SpecError([{
    code: "E_NETWORK_UNKNOWN", path: "network", expected: "a network that was imported", received: show(name), hint: "import its file once more: files do not travel in links",
  }], "question");
}
