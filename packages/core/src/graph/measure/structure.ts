import type { Ties } from "../ties.js";
import { degreeAssortativity } from "./assortativity.js";
import { clustering } from "./clustering.js";
import { components } from "./components.js";
import { inDegrees, maxDegree, meanDegree } from "./degree.js";

/** A network in the figures that papers report. */
export interface Structure {
  /** Mean and largest number of those an agent hears. */
  readonly meanDegree: number;
  readonly maxDegree: number;
  /** Mean local clustering (Watts & Strogatz 1998), [0, 1]. */
  readonly clustering: number;
  /** Share of paths of two ties that are closed, [0, 1]. */
  readonly transitivity: number;
  readonly components: number;
  /** Agents in the largest component. */
  readonly largestComponent: number;
  /** Correlation of the degrees at the two ends of a tie (Newman 2002); null where degrees do not vary. */
  readonly assortativity: number | null;
}

export function structureOf(ties: Ties): Structure {
  const { average, transitivity } = clustering(ties);
  const { sizes } = components(ties);
  return {
    meanDegree: meanDegree(ties), maxDegree: maxDegree(inDegrees(ties)), clustering: average, transitivity,
    components: sizes.length, largestComponent: sizes.reduce((most, size) => Math.max(most, size), 0), assortativity: degreeAssortativity(ties),
  };
}

/** The same in two plain sentences. */
export function structureText(structure: Structure): string {
  const { meanDegree: mean, maxDegree: most, clustering: local, transitivity, components: parts, largestComponent, assortativity } = structure;
  const connected = parts === 1 ? "All are connected." : `There are ${parts} components; the largest has ${largestComponent} ${largestComponent === 1 ? "node" : "nodes"}.`;
  const mixing = assortativity === null ? "all degrees are equal" : `degree assortativity ${places(assortativity)}`;
  return `A node hears ${places(mean)} others on average, ${most} at most; clustering ${places(local)}, transitivity ${places(transitivity)}, ${mixing}.\n${connected}`;
}

/** Three decimal places, without locale. */
function places(value: number): string {
  const thousandths = Math.floor(Math.abs(value) * 1000 + 0.5);
  return `${value < 0 && thousandths > 0 ? "-" : ""}${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
}
