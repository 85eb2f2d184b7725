/** Listeners to one kind of thing. */
export interface Signal<T extends readonly unknown[]> {
  on(listener: (...told: T) => void): () => void;
  tell(...told: T): void;
}

export function createSignal<T extends readonly unknown[]>(): Signal<T> {
  const listeners = new Set<(...told: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(...told) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(...told);
    },
  };
}
