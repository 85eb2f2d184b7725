import { communityDiscs } from "../layout/community-discs.js";
import { fitSquare } from "../layout/fit-square.js";
import { forceLayout } from "../layout/force-layout.js";
import type { Network } from "../layout/network.js";
import { renderPoster as drawPoster } from "../render/poster.js";
import { darkTheme, lightTheme, type Theme } from "../theme/theme.js";
import { en } from "../words/en.js";
import { type Words, wordsOf } from "../words/words.js";
import { footageFrom } from "./playable.js";
import type { Playable } from "./player.js";

export interface PosterOptions {
  /** Default the last. */
  readonly step?: number;
  /** Px, at least 240; default 900. */
  readonly width?: number;
  /** Default `light`. */
  readonly theme?: "light" | "dark" | Theme;
  /** (2 n) where each agent stands, in [0, 1] by [0, 1]; by default a force layout up to 2,000 agents, communities as discs beyond. */
  readonly positions?: Float32Array;
  /** Default the scenario's. */
  readonly title?: string;
  /** Prefix of ids inside, unique on a page; default `poster`. */
  readonly id?: string;
  /** Default English. */
  readonly words?: Words;
}

const FORCES_UP_TO = 2_000;

/** A run at one step as an SVG, without a browser: for pages from a server, read-mes, previews. @throws {SpecError} `E_RUN` without a run */
export function renderPoster(source: Playable, { positions, theme = "light", words = wordsOf(en), ...rest }: PosterOptions = {}): string {
  const footage = footageFrom(source, "renderPoster()");
  return drawPoster(footage, positions ?? laidOut(footage), { ...rest, speak: words, theme: theme === "light" ? lightTheme : theme === "dark" ? darkTheme : theme });
}

function laidOut(network: Network): Float32Array {
  if (network.n > FORCES_UP_TO) return fitSquare(communityDiscs(network));
  const moving = forceLayout(network);
  for (let step = moving.next(); ; step = moving.next()) if (step.done) return step.value;
}
