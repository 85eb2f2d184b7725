export { jsonSchema } from "./spec/json-schema.js";
export { type Row, rows } from "./spec/rows.js";
