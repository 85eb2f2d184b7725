import { type Claim, claimed, claimsOf } from "@talkback/core/experiment";

export type { Claim };

/** The claims of a scenario of the library with all their words; none where it makes none. */
export const claimsIn = (id: string): readonly Claim[] => (claimed().includes(id) ? claimsOf(id).claims : []);

/** Why a scenario of the library has the values at a path or below, in words; null where nobody said. */
export const whyOf = (id: string, path: string): string | null => (claimed().includes(id) ? (claimsOf(id).constants[path]?.why ?? null) : null);
