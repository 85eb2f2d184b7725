export { resume } from "./library/resume.js";
