import fc from "fast-check";

/** One thing that every definition of a kind must do, and a way to find out whether this one does. */
export interface Law {
  /** What must hold, as the end of a sentence. */
  readonly name: string;
  /**
   * Tries the law on random cases.
   *
   * @throws with the smallest case found that breaks it, and the seed that finds it again
   */
  check(options?: LawOptions): void;
}

export interface LawOptions {
  /** Random cases to try; default 200. */
  readonly runs?: number;
  /** Makes a check repeatable; default 1. */
  readonly seed?: number;
}

/** A law that holds for a case unless `broken` says how it does not. */
export function law<T>(name: string, cases: fc.Arbitrary<T>, broken: (one: T) => string | null): Law {
  return {
    name,
    check({ runs = 200, seed = 1 } = {}) {
      fc.assert(fc.property(cases, (one) => {
        const how = broken(one);
        if (how !== null) throw new Error(how);
      }), { numRuns: runs, seed });
    },
  };
}
