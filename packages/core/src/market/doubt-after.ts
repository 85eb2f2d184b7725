/** Certainty of people who decide for the first time: `(1 − F)(1 − X (1 − L))`, [0, 1], with doubt F, complexity X of the decision, and expertise L, which sees through it. */
export const firstCertainty = (doubt: number, complexity: number, expertise: number): number => (1 - doubt) * (1 - complexity * (1 - expertise));

/** Doubt after a share of it is taken away, [0, 1]; below 0: after a share of what is missing to full doubt is added. */
export const doubtAfter = (doubt: number, informed: number): number => (informed < 0 ? doubt - informed * (1 - doubt) : doubt * (1 - informed));

/** Certainty C after doubt went from F to F', [0, 1]: `C + (F − F')(1 − C)` where it fell, `C (1 − (F' − F))` where it rose. */
export const certaintyAfter = (certainty: number, doubt: number, later: number): number =>
  later <= doubt ? certainty + (doubt - later) * (1 - certainty) : certainty * (1 - (later - doubt));
