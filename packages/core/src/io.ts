export { type Cell, csvLines, snake } from "./files/csv.js";
export { MANIFEST, type Manifest, manifestOf, NETWORK, type NetworkSource, type Provenance, RUN_FILES, RUN_FORMAT } from "./files/manifest.js";
export { runFiles } from "./files/run-files.js";
export { exportNetwork } from "./graph/io/export-network.js";
export { type ImportLimits, importLimits, limitFlag } from "./graph/io/import-limits.js";
export { type ByteSource, type ImportedNetwork, importNetwork, importNetworkSync } from "./graph/io/import-network.js";
export { type ColumnNames, type ImportOptions, type NetworkFormat, networkFormats } from "./graph/io/import-options.js";
export { type AttributeReport, type ImportReport, reportText } from "./graph/io/import-report.js";
export { canonicalNetwork, mergeLayers, type NamedLayer } from "./graph/io/merge-layers.js";
