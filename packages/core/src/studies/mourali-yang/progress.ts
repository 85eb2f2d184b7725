export { finish, type Progress, type Work } from "../../experiment.js";
