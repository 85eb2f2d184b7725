import type { Store } from "../store/store.js";
import { cssVariables } from "../theme/css-variables.js";
import { styled } from "../view/make.js";
import { type ThemeChoice, themeOf, watchWishes, type Wishes } from "./theme-choice.js";

/** Theme and motion of a store, as chosen and as the reader's system asks for. */
export interface Look {
  choice: ThemeChoice;
  dispose(): void;
}

/** Keeps the store and the custom properties of an element in step with what is chosen. */
export function createLook(element: HTMLElement, store: Store, first: { readonly choice: ThemeChoice; readonly reduced: boolean | "auto"; readonly wishes: Wishes }): Look {
  let { choice, wishes } = first;
  const apply = () => {
    const theme = themeOf(choice, wishes);
    styled(element, { ...cssVariables(theme), "color-scheme": theme.name.endsWith("dark") ? "dark" : "light" });
    store.set({ theme, reduced: first.reduced === "auto" ? wishes.reduced : first.reduced });
  };
  const unwatch = watchWishes(element.ownerDocument.defaultView!, (now) => {
    wishes = now;
    apply();
  });
  apply();
  return {
    get choice() { return choice; },
    set choice(value) {
      choice = value;
      apply();
    },
    dispose: unwatch,
  };
}
