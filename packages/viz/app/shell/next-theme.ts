import type { ThemeChoice } from "../../src/player/theme-choice.js";

export const CHOICES = ["auto", "light", "dark", "contrast", "monochrome"] as const;

/** The look after this one. */
export const nextTheme = (choice: ThemeChoice): (typeof CHOICES)[number] => CHOICES[(CHOICES.indexOf(choice as (typeof CHOICES)[number]) + 1) % CHOICES.length]!;
