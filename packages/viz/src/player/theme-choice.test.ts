import { expect, it } from "vitest";
import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, printDarkTheme, printTheme } from "../theme/theme.js";
import { themeOf } from "./theme-choice.js";

const calm = { dark: false, contrast: false, reduced: false };

it.each([
  ["light", { ...calm, dark: true }, lightTheme],
  ["dark", calm, darkTheme],
  ["auto", calm, lightTheme],
  ["auto", { ...calm, dark: true }, darkTheme],
  ["auto", { ...calm, contrast: true }, contrastLightTheme],
  ["contrast", { ...calm, dark: true }, contrastDarkTheme],
  ["monochrome", { ...calm, contrast: true }, printTheme],
  ["monochrome", { ...calm, dark: true }, printDarkTheme],
] as const)("the choice %s with the wishes %o", (choice, wishes, theme) => expect(themeOf(choice, wishes)).toBe(theme));

it("colours of one's own stand in for some of the named theme's", () => {
  expect(themeOf({ paper: "#ffeecc" }, calm)).toEqual({ ...lightTheme, paper: "#ffeecc" });
  expect(themeOf({ name: "dark", ink: "#ffffff" }, calm)).toEqual({ ...darkTheme, ink: "#ffffff" });
});
