import { type Catalog, extend } from "@talkback/core";
import { catalog as standard } from "@talkback/core/catalog";
import { graphologyGenerators } from "@talkback/core/graphology";

/** Every name that a scenario may use on the command line: core's, and the generators of graphology. */
export const catalog: Catalog = extend(standard, { networks: graphologyGenerators });
