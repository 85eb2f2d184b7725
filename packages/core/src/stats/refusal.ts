/** Why a result cannot be computed. */
export type Reason =
  | "lengths differ"
  | "not finite"
  | "unknown name"
  | "one level only"
  | "empty cell"
  | "dependent columns"
  | "no degrees of freedom"
  | "no variation"
  | "all on one side"
  | "not a contrast";

/** What stands in place of a result that the data do not hold. */
export interface Refusal {
  readonly refused: Reason;
  /** The column, cell or term it is about. */
  readonly where: string;
}

export const refuse = (refused: Reason, where: string): Refusal => ({ refused, where });

/** True for a refusal, false for any result. */
export const isRefusal = (result: object): result is Refusal => "refused" in result;
