import { ENGINE } from "@talkback/core";
import type { Study } from "@talkback/core/studies";
import { type Drawn, WIDTHS } from "./drawn.js";

/** A page that says of each figure what it shows, and of all what made them. */
export function captions({ finding, settings, effort }: Study, figures: readonly Drawn[], dpi: number): string {
  return `# Figures

All from one run: ${finding.replications} replications, ${settings.n} participants a cell, seed \`${settings.seed}\`; ${effort.rivals} replications for rules and controls, ${effort.duels} for
discriminating designs, ${effort.power} at each size for power. Engine ${ENGINE}. No number is the article's.

Each as SVG, as PNG (${dpi} dots to an inch), and as the numbers that are drawn (CSV); single column is ${widthOf("single")}, double ${widthOf("double")} wide, type 7 to 8 pt (Arimo).

${figures.map(({ name, columns, caption }, k) => `${k + 1}. \`${name}\` (${columns} column). ${caption}`).join("\n")}
`;
}

const widthOf = (columns: keyof typeof WIDTHS): string => `${Math.round((WIDTHS[columns] * 25.4) / 96)} mm`;
