export { catalog } from "./library/catalog.js";
