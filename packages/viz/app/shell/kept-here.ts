/** Texts that a browser keeps, where it may; elsewhere they last as long as the page. */
export interface KeptHere {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

/** Storage may be forbidden, full, or throw at the mere mention: none of that is an error. */
export function keptHere(kind: "localStorage" | "sessionStorage"): KeptHere {
  const memory = new Map<string, string>();
  const tried = <T>(act: (storage: Storage) => T): T | null => {
    try {
      return act(globalThis[kind]);
    } catch {
      return null;
    }
  };
  return {
    get: (key) => memory.get(key) ?? tried((storage) => storage.getItem(`talkback.${key}`)),
    set(key, text) {
      memory.set(key, text);
      tried((storage) => storage.setItem(`talkback.${key}`, text));
    },
  };
}
