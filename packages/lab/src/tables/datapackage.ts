import type { Study } from "@talkback/core/experiment";
import type { CellType } from "../record/record-columns.js";
import type { Column } from "./column.js";
import type { Sheet } from "./sheet.js";
import type { WrittenFile, WrittenTable } from "./table-files.js";

export const DATAPACKAGE = "datapackage.json";

/**
 * Frictionless Data Package (v1) of all tables, each as CSV and as Parquet: what every column is, its unit, range and evidence.
 *
 * Bytes and hashes are left out of tables that hang on where runs were computed.
 */
export const datapackage = ({ id, title, question, licence, authors, hash }: Study, tables: readonly WrittenTable[]): object => ({
  profile: "data-package", name: id.toLowerCase(), ...(title === "" ? {} : { title }), ...(question === "" ? {} : { description: question }),
  id: `sha256:${hash}`, ...(licence === "" ? {} : { licenses: [{ name: licence }] }),
  ...(authors.length === 0 ? {} : { contributors: authors.map(({ name, affiliation }) => ({ title: name, role: "author", ...(affiliation === "" ? {} : { organization: affiliation }) })) }),
  resources: tables.flatMap((table) => {
    const schema = schemaOf(table.sheet, tables.map(({ sheet }) => sheet));
    return [
      { name: table.sheet.name, profile: "tabular-data-resource", ...resource(table, table.csv), format: "csv", mediatype: "text/csv", encoding: "utf-8", dialect: DIALECT, schema },
      { name: `${table.sheet.name}-parquet`, profile: "data-resource", ...resource(table, table.parquet), format: "parquet", mediatype: "application/vnd.apache.parquet", schema },
    ];
  }),
});

const DIALECT = { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true };

const resource = ({ sheet: { title, description, steady } }: WrittenTable, { file, bytes, sha256 }: WrittenFile): object =>
  ({ path: file, title, description, ...(steady ? { bytes, hash: `sha256:${sha256}` } : {}) });

const schemaOf = ({ name, columns, primaryKey }: Sheet, sheets: readonly Sheet[]): object => ({
  fields: columns.map(fieldOf), missingValues: [""], primaryKey,
  ...(name !== "runs" && columns.some((column) => column.name === "run_id") && sheets.some((sheet) => sheet.name === "runs")
    ? { foreignKeys: [{ fields: "run_id", reference: { resource: "runs", fields: "run_id" } }] } : {}),
});

const TYPES: Readonly<Record<CellType, object>> = {
  string: { type: "string" }, integer: { type: "integer" }, number: { type: "number" }, boolean: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
};

function fieldOf({ name, type, title, description, unit, evidence, source, minimum, maximum, options, required }: Column): object {
  const constraints = { ...(required === undefined ? {} : { required }), ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }), ...(options === undefined ? {} : { enum: options }) };
  return {
    name, ...TYPES[type], title, description, ...(unit === undefined ? {} : { unit }), evidence, ...(source === undefined ? {} : { source }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
