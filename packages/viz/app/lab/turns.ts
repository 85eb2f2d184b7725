import { AbortedError } from "@talkback/core";

/** Whose turn it is, for work of one kind: that of whoever asked last, until it is stopped. */
export interface Turn {
  readonly aborted: boolean;
}

/** Turns of several kinds of work. */
export interface Turns<Kind extends string> {
  /** Ends the turn of whoever asked for work of that kind before. */
  begin(kind: Kind): Turn;
  stop(kind: Kind): void;
}

export function createTurns<Kind extends string>(): Turns<Kind> {
  const current = new Map<Kind, { aborted: boolean }>();
  const stop = (kind: Kind): void => {
    const turn = current.get(kind);
    if (turn !== undefined) turn.aborted = true;
  };
  return {
    begin(kind) {
      stop(kind);
      const turn = { aborted: false };
      current.set(kind, turn);
      return turn;
    },
    stop,
  };
}

/** @throws {AbortedError} when the turn is over */
export function mine(turn: Turn): void {
  if (turn.aborted) throw new AbortedError("another was asked for");
}
