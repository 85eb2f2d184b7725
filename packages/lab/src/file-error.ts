export { fileError } from "./node/file-error.js";
