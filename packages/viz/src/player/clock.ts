/** Steps that pass in a second at speed 1: a flight of 420 ms and a look at where it landed fit into one. */
export const STEPS_PER_SECOND = 2;
/** Steps a second at most where motion is to be reduced: whole ones, each to be looked at. */
export const REDUCED_STEPS_PER_SECOND = 2;
export const SPEEDS = { slowest: 0.25, fastest: 16 } as const;

/** Time of a run as a function of real time: what it was at one moment, and how fast it goes since. Nothing is added up, so nothing drifts. */
export interface Clock {
  /** Steps at the moment `since`. */
  readonly from: number;
  /** Real time in ms from which it goes; null while it stands. */
  readonly since: number | null;
  /** [0.25, 16]. */
  readonly speed: number;
  /** The last step, where it stops. */
  readonly end: number;
  /** Whole steps only, and slowly. */
  readonly reduced: boolean;
}

export const clockOf = (end: number, speed = 1, reduced = false): Clock => ({ from: 0, since: null, speed: speedWithin(speed), end, reduced });

/** The nearest speed that there is; 1 for what is no number. */
export const speedWithin = (speed: number): number => (Number.isNaN(speed) ? 1 : Math.min(SPEEDS.fastest, Math.max(SPEEDS.slowest, speed)));

/** Steps a second. */
export const rateOf = ({ speed, reduced }: Pick<Clock, "speed" | "reduced">): number =>
  reduced ? Math.min(REDUCED_STEPS_PER_SECOND, STEPS_PER_SECOND * speed) : STEPS_PER_SECOND * speed;

/** Steps, [0, end]; real time that runs backwards counts as standing still. */
export function timeAt(clock: Clock, now: number): number {
  if (clock.since === null) return clock.from;
  const time = Math.min(clock.end, clock.from + (Math.max(0, now - clock.since) / 1000) * rateOf(clock));
  return clock.reduced ? Math.max(clock.from, Math.floor(time)) : time;
}

export const hasEnded = (clock: Clock, now: number): boolean => timeAt(clock, now) >= clock.end;

/** Going; from the start again where it had reached the end. */
export const started = (clock: Clock, now: number): Clock =>
  clock.since !== null ? clock : { ...clock, from: clock.from >= clock.end ? 0 : clock.from, since: now };

export const stopped = (clock: Clock, now: number): Clock => ({ ...clock, from: timeAt(clock, now), since: null });

/** At another time, within [0, end]; goes on if it went. */
export const sought = (clock: Clock, time: number, now: number): Clock =>
  ({ ...clock, from: Math.min(clock.end, Math.max(0, Number.isNaN(time) ? 0 : time)), since: clock.since === null ? null : now });

/** From now on at another speed, with another end or another kind of motion; where it is stays. */
export function changed(clock: Clock, change: Partial<Pick<Clock, "speed" | "end" | "reduced">>, now: number): Clock {
  const next = { ...clock, ...change, speed: speedWithin(change.speed ?? clock.speed) };
  return sought(next, timeAt(clock, now), now);
}
