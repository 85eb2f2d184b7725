const MARKS: Readonly<Record<string, string>> = {
  "\u00a0": "~", "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "{": "\\{", "}": "\\}", "%": "\\%", "&": "\\&", $: "\\$", "#": "\\#", _: "\\_",
  "<": "$<$", ">": "$>$", "|": "$|$", "−": "$-$", "±": "$\\pm$", "≥": "$\\geq$", "≤": "$\\leq$", "×": "$\\times$", "→": "$\\rightarrow$", "²": "$^2$",
  "–": "--", "—": "---", "…": "\\ldots{}", "’": "'", "‘": "`", "“": "``", "”": "''", "[": "{[}", "]": "{]}", '"': "''",
  η: "$\\eta$", ω: "$\\omega$", α: "$\\alpha$", ρ: "$\\rho$", θ: "$\\theta$", ν: "$\\nu$", ζ: "$\\zeta$", κ: "$\\kappa$",
};
const ARROW = "->";
const MINUS = /(?<![\w.)])-(?=\.?\d|$)/g;

/** Spaces at which no line may break: before a percent sign, and within an interval. */
const KEPT = / (?=%)|(?<=\d,) (?=[−.\d])/g;

/** A text as LaTeX sets it, every mark that commands it escaped; a hyphen before a number, or alone, becomes a minus. */
export const latexText = (text: string): string =>
  text.replaceAll(ARROW, "→").replace(MINUS, "−").replace(KEPT, "\u00a0").replace(/[\\~^{}%&$#_<>|−±≥≤×→²–—…’‘“”[\]"ηωαρθνζκ\u00a0]/g, (mark) => MARKS[mark]!);
