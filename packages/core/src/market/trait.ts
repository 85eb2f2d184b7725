import { traitOf } from "../population/people.js";
import { standardKinds } from "../population/standard-distributions.js";

/** A trait that a part of the market gives everybody. */
export const trait = traitOf(standardKinds);
