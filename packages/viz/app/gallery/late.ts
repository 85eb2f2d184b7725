export { createStories } from "./stories.js";
export { GALLERY_EN as words } from "../words/en/gallery.js";
