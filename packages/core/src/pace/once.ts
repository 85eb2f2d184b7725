/** Makes something when it is first asked for, and the same from then on. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The same for each of several, by number. */
export function onceEach<T>(make: (k: number) => T, made = new Map<number, T>()): (k: number) => T {
  return (k) => {
    if (!made.has(k)) made.set(k, make(k));
    return made.get(k)!;
  };
}
