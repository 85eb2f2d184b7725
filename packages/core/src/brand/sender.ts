/** Something that sends messages straight to agents, not along ties: a campaign, or what a strategy answers. */
export interface Sender {
  readonly id: string;
  /** Sign and size of what it says, for outcomes and words. */
  readonly valence: number;
  /** (n) 1 + the step of an agent's first contact; 0 for never. */
  readonly contactedAt: Uint32Array;
  /** Sends what is due in step t to the agents `byKey[lo … hi)`, all of them by default; returns the number of contacts. */
  send(t: number, lo?: number, hi?: number): number;
  /** Keys the draws to step t; `send` does so itself. */
  at(t: number): void;
  /** Contacts that agent i got in step t, the last step sent or the one before it. */
  contacts(t: number, i: number): number;
  /** Evidence weight and pressure of each of them. */
  weight(t: number, i: number): number;
  pressure(t: number, i: number): number;
  readonly unsolicited: number;
  /** The opinion of the k-th one. */
  opinion(i: number, k: number): number;
  /** Writes that opinion to `out[at]`: V8 allocates a fraction that a call returns. */
  putOpinion(i: number, k: number, out: Float64Array, at: number): void;
}
