import { beta } from "./beta.js";
import type { Distribution } from "./distribution.js";
import { constant, normal, powerOfUniform, READ, twoGroups, uniform } from "./distributions.js";

const drawn = { constant, uniform, normal, beta, "two-groups": twoGroups, "power-of-uniform": powerOfUniform };

/** Every distribution that comes with the library, by its name. */
export const standardDistributions = drawn as Readonly<Record<string, Distribution>>;

/** Those, and the kinds that read a value of each agent: for a variant shape. */
export const standardKinds = { ...drawn, ...READ };
