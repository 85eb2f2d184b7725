export { forceLayout } from "./layout/force-layout.js";
export { type PosterOptions, renderPoster } from "./player/poster.js";
export { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, printDarkTheme, printTheme, type Theme } from "./theme/theme.js";
