import type { ModeName, Theme } from "./theme.js";

const dashed = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** The theme for style sheets: values by the names of custom properties, `--page` to `--mode-not-reached`. */
export function cssVariables(theme: Theme): Readonly<Record<`--${string}`, string>> {
  const { page, paper, raised, ink, muted, line, shade, outline, focus, diverging, pair, modes } = theme;
  return {
    "--page": page, "--paper": paper, "--raised": raised, "--ink": ink, "--muted": muted, "--line": line, "--shade": shade, "--outline": outline,
    "--focus": focus.ring, "--halo": focus.halo, "--against": diverging[0]!, "--for": diverging.at(-1)!, "--a": pair.a, "--b": pair.b,
    ...Object.fromEntries((Object.keys(modes) as ModeName[]).map((mode) => [`--mode-${dashed(mode)}`, modes[mode]])),
  };
}
