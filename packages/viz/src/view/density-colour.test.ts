import { lab } from "d3";
import { describe, expect, it } from "vitest";
import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme } from "../theme/theme.js";
import { densityColour } from "./density-colour.js";
import { BINS, middleOf } from "./strip-bins.js";

const bins = Array.from({ length: BINS }, (_, bin) => middleOf(bin));
const far = (colour: string, paper: string) => Math.abs(lab(colour).l - lab(paper).l);

describe.each([lightTheme, darkTheme, contrastLightTheme, contrastDarkTheme])("the colour of a bin in the theme $name", (theme) => {
  const colour = densityColour(theme);

  it("is equally far from paper for equally many people, whatever they think", () => {
    for (const depth of [0.3, 0.6, 1]) {
      const distances = bins.map((value) => far(colour(value, depth), theme.paper));
      expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(4);
    }
  });

  it("is paper for nobody, and farther from it the more there are", () => {
    for (const value of bins) {
      expect(colour(value, 0)).toBe(theme.paper);
      const distances = [0.001, 0.25, 0.5, 0.75, 1].map((depth) => far(colour(value, depth), theme.paper));
      expect(distances[0]).toBeGreaterThan(4);
      expect(distances.every((each, k) => k === 0 || each > distances[k - 1]! + 8)).toBe(true);
    }
  });
});
