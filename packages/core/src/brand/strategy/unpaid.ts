/** The mistake of giving a budget to a strategy that spends nothing. */
export const unpaid = ({ budget }: { readonly budget: number | null }) =>
  budget === null ? [] : [{ path: "budget", expected: "null: nothing of this strategy is counted against a budget", received: String(budget) }];
