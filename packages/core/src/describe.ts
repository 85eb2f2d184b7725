export { jsonSchema } from "./spec/json-schema.js";
export { isPlain } from "./spec/plain.js";
export { type Row, rows } from "./spec/rows.js";
