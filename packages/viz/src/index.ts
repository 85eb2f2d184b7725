export { footageOf } from "./footage/footage-of.js";
export { darkTheme, lightTheme, type Theme } from "./theme/theme.js";
