import { type Issue, SpecError } from "../spec/errors.js";

/** What comes of something, or everything that is wrong with it. */
export function attempt<T>(make: () => T): { readonly value: T | null; readonly issues: readonly Issue[] } {
  try {
    return { value: make(), issues: [] };
  } catch (error) {
    if (error instanceof SpecError) return { value: null, issues: error.issues };
    throw error;
  }
}
