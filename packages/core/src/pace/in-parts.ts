/** Works through some parts one after another, and then does what is left to do. */
export function* inParts(parts: readonly Iterable<number>[], then: () => void): Generator<number, void> {
  for (const part of parts) yield* part;
  then();
}
