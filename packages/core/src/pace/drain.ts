/** What a generator returns, gone through without a stop. */
export function drain<T>(parts: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return value as T;
  }
}
