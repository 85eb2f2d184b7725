/** A change of more than this, in or against a campaign's direction, counts as an effect on a person. */
export const EFFECT = 0.05;

/** What a campaign did to everybody, against the same run without its contacts. Shares are of all agents unless said. */
export interface Outcomes {
  /** Share of the exposed whose public evaluation moved against the message's valence by more than .05. */
  readonly backfire: number | null;
  /** Share of the exposed whose public evaluation moved with it by more than .05. */
  readonly lift: number | null;
  readonly modes: Modes | null;
}

/**
 * What became of each agent, the first that applies; shares of all agents that sum to 1.
 *
 * Not reached: neither a contact nor word of mouth that began with the campaign. Kept quiet: never spoke after being reached.
 */
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
  /** (n) 1 + the step in which an agent first heard an utterance with the campaign at its root; 0 for never, null where nobody followed it. */
  readonly heardAt: Uint32Array | null;
  /** (n) 1 + the last step in which the agent spoke; 0 for never. */
  readonly spokeAt: Uint32Array;
}

/** 1 + the step in which the campaign first reached agent i, by a contact or by word of mouth; 0 for never. */
export function reachedAt({ exposedAt, heardAt }: Pick<Compared, "exposedAt" | "heardAt">, i: number): number {
  const [told, heard] = [exposedAt[i]!, heardAt === null ? 0 : heardAt[i]!];
  return told === 0 || heard === 0 ? told + heard : Math.min(told, heard);
}

/** The mode of agent i. */
export function modeOf(compared: Compared, i: number): Mode {
  const reached = reachedAt(compared, i);
  if (reached === 0) return "notReached";
  const delta = change(compared, i);
  if (delta < -EFFECT) return "pushedBack";
  if (delta > EFFECT) return "wentAlong";
  return compared.spokeAt[i]! <= reached ? "keptQuiet" : "shruggedOff";
}

/** Backfire and lift among those exposed by contacts, modes of everybody; null, never 0, where nobody was exposed or word of mouth was not followed. */
export function outcomes(compared: Compared): Outcomes {
  const n = compared.withIt.length;
  const counts = { notReached: 0, pushedBack: 0, wentAlong: 0, keptQuiet: 0, shruggedOff: 0 };
  let [exposed, against, along] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    counts[modeOf(compared, i)]++;
    if (compared.exposedAt[i] === 0) continue;
    exposed++;
    const delta = change(compared, i);
    if (delta < -EFFECT) against++;
    if (delta > EFFECT) along++;
  }
  return {
    backfire: exposed === 0 ? null : against / exposed,
    lift: exposed === 0 ? null : along / exposed,
    modes: exposed === 0 || compared.heardAt === null ? null : (Object.fromEntries(MODES.map((mode) => [mode, counts[mode] / n])) as unknown as Modes),
  };
}

/** How far agent i's public evaluation moved in the message's direction. */
const change = ({ withIt, without, sign }: Compared, i: number): number => sign * (withIt[i]! - without[i]!);
