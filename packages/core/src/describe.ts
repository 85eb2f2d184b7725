export { jsonSchema } from "./spec/json-schema.js";
export { isPlain } from "./spec/resolve.js";
export { type Row, rows } from "./spec/rows.js";
