/** Colours of a figure. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** Grid lines and the edges of what lies behind. */
  readonly line: string;
  /** Areas behind marks: margins, ranges. */
  readonly shade: string;
  /** Of series, in order; never without a dash or a shape beside. */
  readonly series: readonly string[];
  /** From -1 over 0 to 1; equal steps on both sides are about equally light, so in grey a sign or a line must say which side. */
  readonly diverging: readonly string[];
}

/** For print and light pages. Series differ in lightness too: L* 12, 40, 51, 60. */
export const lightTheme: Theme = {
  paper: "#FFFFFF",
  ink: "#1B1F24",
  muted: "#5C626B",
  line: "#DAD7D1",
  shade: "#EFEDE7",
  series: ["#1B1F24", "#B1126F", "#2F7FBF", "#8B919A"],
  diverging: ["#8C3A00", "#C65A11", "#E8995A", "#D9D6D0", "#7FB2DA", "#2F7FBF", "#0B4A82"],
};

/** For dark pages. */
export const darkTheme: Theme = {
  paper: "#1A1E24",
  ink: "#E8EAED",
  muted: "#A7ADB6",
  line: "#343A44",
  shade: "#282E37",
  series: ["#E8EAED", "#FF6FC4", "#56AEEF", "#8B919A"],
  diverging: ["#FFCFA3", "#F2903F", "#B8642B", "#6A6E76", "#2F7DB8", "#56AEEF", "#B4E0FF"],
};
