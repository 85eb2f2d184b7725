export { SpecError, TalkbackError, InvariantError } from "./spec/errors.js";
