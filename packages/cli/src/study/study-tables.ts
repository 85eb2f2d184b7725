import type { Outcome } from "./outcome.js";
import type { Table } from "./table.js";
import { calibrationTables } from "./tables/calibration-tables.js";
import { cellsTable } from "./tables/cells-table.js";
import { controlsTable, falsifiersTable } from "./tables/checks-tables.js";
import { dataTables } from "./tables/data-tables.js";
import { designsTable } from "./tables/designs-table.js";
import { mediationTable } from "./tables/mediation-table.js";
import { paperTable } from "./tables/paper-table.js";
import { partsTable } from "./tables/parts-table.js";
import { powerTable } from "./tables/power-table.js";
import { robustnessTables } from "./tables/robustness-tables.js";
import { rulePartsTable, rulesTable } from "./tables/rules-table.js";
import { strengthsTable } from "./tables/strengths-table.js";
import { targetsTable } from "./tables/targets-table.js";
import { varianceTable } from "./tables/variance-table.js";

const ALWAYS = [cellsTable, varianceTable, mediationTable, rulesTable, rulePartsTable, designsTable, controlsTable, falsifiersTable, powerTable, strengthsTable] as const;

/** Every table of the study, in the order in which one would read them, the data last. */
export const studyTables = (outcome: Outcome): readonly Table[] => [
  paperTable(outcome), partsTable(outcome.study.finding.claims), ...ALWAYS.map((of) => of(outcome.study)),
  ...(outcome.comparison === null ? [] : [targetsTable(outcome.comparison)]),
  ...(outcome.calibration === null ? [] : calibrationTables(outcome.calibration)),
  ...(outcome.robustness === null ? [] : robustnessTables(outcome.robustness)),
  ...dataTables(outcome.study),
];
