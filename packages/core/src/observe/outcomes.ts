/** A change of at least this size, in or against a campaign's direction, counts as an effect on a person. */
export const EFFECT = 0.05;

/** What a campaign did to everybody, against the same run without its contacts. Shares are of all agents unless said. */
export interface Outcomes {
  /** Share of the exposed whose public evaluation moved against the message's valence by more than .05. */
  readonly backfire: number | null;
  /** Share of the exposed whose public evaluation moved with it by more than .05. */
  readonly lift: number | null;
  readonly modes: Modes | null;
}

/** What became of each agent: the first that applies; shares of all agents that sum to 1. */
export interface Modes {
  readonly notReached: number;
  readonly pushedBack: number;
  readonly wentAlong: number;
  readonly keptQuiet: number;
  readonly shruggedOff: number;
}
export type Mode = keyof Modes;
export const MODES = ["notReached", "pushedBack", "wentAlong", "keptQuiet", "shruggedOff"] as const satisfies readonly Mode[];

export interface Compared {
  /** (n) window mean of the public evaluation, with the campaign and without it. */
  readonly withIt: Float64Array;
  readonly without: Float64Array;
  /** Sign of the campaign's message. */
  readonly sign: number;
  /** (n) 1 + the step of the first contact before the window; 0 for none. */
  readonly exposedAt: Uint32Array;
  /** (n) 1 + the last step in which the agent spoke; 0 for never. */
  readonly spokeAt: Uint32Array;
}

/** The mode of agent i. */
export function modeOf({ withIt, without, sign, exposedAt, spokeAt }: Compared, i: number): Mode {
  if (exposedAt[i] === 0) return "notReached";
  const delta = sign * (withIt[i]! - without[i]!);
  if (delta < -EFFECT) return "pushedBack";
  if (delta > EFFECT) return "wentAlong";
  return spokeAt[i]! <= exposedAt[i]! ? "keptQuiet" : "shruggedOff";
}

/** Backfire, lift and modes; without anybody exposed backfire and lift are null, never 0. */
export function outcomes(compared: Compared): Outcomes {
  const n = compared.withIt.length;
  const counts = { notReached: 0, pushedBack: 0, wentAlong: 0, keptQuiet: 0, shruggedOff: 0 };
  for (let i = 0; i < n; i++) counts[modeOf(compared, i)]++;
  const exposed = n - counts.notReached;
  const share = (count: number, of: number) => (of === 0 ? null : count / of);
  return {
    backfire: share(counts.pushedBack, exposed),
    lift: share(counts.wentAlong, exposed),
    modes: Object.fromEntries(MODES.map((mode) => [mode, counts[mode] / n])) as unknown as Modes,
  };
}
