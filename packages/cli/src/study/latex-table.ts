import { latexText } from "./latex-text.js";
import type { PrintedTable, Table } from "./table.js";

const MOST_ON_A_PAGE = 20;
/** The widest table fits this at 10 pt: A4 with margins of 2.5 cm. */
const TEXT_WIDTH = "16cm";

/** The table in LaTeX, with the rules of `booktabs`; over several pages (`longtable`) where it is long. */
export function latexTable({ path, caption }: Pick<Table, "path" | "caption">, { heads, rows }: PrintedTable): string {
  const columns = `@{}${heads.map(({ width }) => (width === undefined ? "l" : `>{\\raggedright\\arraybackslash}p{${width}}`)).join("")}@{}`;
  const row = (cells: readonly string[]) => `${cells.map(latexText).join(" & ")} \\\\`;
  const title = `\\caption{${latexText(caption)}}\\label{tab:${path.slice(path.lastIndexOf("/") + 1).replaceAll("_", "-")}}`;
  const head = ["\\toprule", row(heads.map(({ head: text }) => text)), "\\midrule"];
  const body = rows.map(row);
  const needs = rows.length > MOST_ON_A_PAGE ? ["array", "booktabs", "longtable"] : ["array", "booktabs"];
  return [
    `% needs ${needs.map((each) => `\\usepackage{${each}}`).join("")} and a text width of ${TEXT_WIDTH} or more`,
    ...(rows.length > MOST_ON_A_PAGE
      ? ["{\\footnotesize\\setlength{\\tabcolsep}{3pt}", `\\begin{longtable}{${columns}}`, `${title}\\\\`, ...head, "\\endfirsthead", ...head, "\\endhead", "\\bottomrule", "\\endfoot", ...body, "\\end{longtable}", "}"]
      : ["\\begin{table}", "\\centering", "\\footnotesize\\setlength{\\tabcolsep}{3pt}", title, `\\begin{tabular}{${columns}}`, ...head, ...body, "\\bottomrule", "\\end{tabular}", "\\end{table}"]),
    "",
  ].join("\n");
}
