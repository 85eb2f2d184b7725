import { complete } from "./complete.js";
import { configuration } from "./configuration.js";
import { empty } from "./empty.js";
import { erdosRenyi } from "./erdos-renyi.js";
import type { NetworkGenerator } from "./generator.js";
import { holmeKim } from "./holme-kim.js";
import { lattice } from "./lattice.js";
import { overlappingCommunities } from "./overlapping-communities.js";
import { preferential } from "./preferential.js";
import { smallWorld } from "./small-world.js";
import { stochasticBlock } from "./stochastic-block.js";

/** The generators of the catalog. */
export const networkGenerators: readonly NetworkGenerator[] = [
  smallWorld, preferential, holmeKim, configuration, stochasticBlock, overlappingCommunities, erdosRenyi, lattice, complete, empty,
];
