import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, printDarkTheme, printTheme, type Theme } from "../theme/theme.js";
import type { ThemeName } from "./share-state.js";

/** A theme by name, or some colours in place of those of the theme with that `name`, which is light without one. */
export type ThemeChoice = ThemeName | Partial<Theme>;

/** What the reader's system asks for. */
export interface Wishes {
  readonly dark: boolean;
  readonly contrast: boolean;
  readonly reduced: boolean;
}

const NAMED: Readonly<Record<string, Theme>> = Object.fromEntries([lightTheme, darkTheme, contrastLightTheme, contrastDarkTheme, printTheme, printDarkTheme].map((theme) => [theme.name, theme]));

export function themeOf(choice: ThemeChoice, { dark, contrast }: Wishes): Theme {
  if (typeof choice !== "string") return { ...(NAMED[choice.name ?? "light"] ?? lightTheme), ...choice };
  if (choice === "monochrome") return dark ? printDarkTheme : printTheme;
  if (choice === "contrast" || (choice === "auto" && contrast)) return dark ? contrastDarkTheme : contrastLightTheme;
  return choice === "dark" || (choice === "auto" && dark) ? darkTheme : lightTheme;
}

const QUERIES: Readonly<Record<keyof Wishes, string>> = { dark: "(prefers-color-scheme: dark)", contrast: "(prefers-contrast: more)", reduced: "(prefers-reduced-motion: reduce)" };

export const wishesOf = (window: Window): Wishes =>
  Object.fromEntries(Object.entries(QUERIES).map(([wish, query]) => [wish, window.matchMedia(query).matches])) as unknown as Wishes;

/** Calls back whenever the reader's wishes change; returns what ends that. */
export function watchWishes(window: Window, call: (wishes: Wishes) => void): () => void {
  const lists = Object.values(QUERIES).map((query) => window.matchMedia(query));
  const told = () => call(wishesOf(window));
  for (const list of lists) list.addEventListener("change", told);
  return () => lists.forEach((list) => void list.removeEventListener("change", told));
}
