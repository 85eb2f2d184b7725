import type { Store } from "../store/store.js";

/** One linked picture of a run, in the page. */
export interface View {
  readonly element: HTMLElement;
  /** What it shows now, in one sentence. */
  describe(): string;
  /** Its data as a table, for those who do not see it; null for a view that has none. */
  table(): DataTable | null;
  /** Takes it out of the page and frees what it holds; a second call does nothing. */
  dispose(): void;
}

export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a view into an element; it draws what the store holds, now and after every change, in the size that the element has. */
export type CreateView<Options = undefined> = (parent: HTMLElement, store: Store, options?: Options) => View;
