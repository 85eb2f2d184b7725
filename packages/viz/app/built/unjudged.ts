import { entries } from "../catalogue.js";
import { claimsIn, verdictsOf } from "../library-claims.js";

/** Claims of the library that docs/claims.md says nothing of, and of which it says what is not claimed, as `scenario claim`. */
export function unjudged(): string[] {
  return entries().flatMap(({ id }) => {
    const [made, told] = [claimsIn(id).map((claim) => claim.id), verdictsOf(id).map(({ claim }) => claim)];
    return [...made.filter((claim) => !told.includes(claim)), ...told.filter((claim) => !made.includes(claim))].map((claim) => `${id} ${claim}`);
  });
}
