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
  readonly name: "light" | "dark" | "contrast-light" | "contrast-dark";
  /** Behind everything, and what lies a little above it; `paper` lies between. */
  readonly page: string;
  readonly raised: string;
  /** Outline of every agent, at least 3 : 1 on `paper`. */
  readonly outline: string;
  /** The ring around what has the focus, and the halo around that. */
  readonly focus: { readonly ring: string; readonly halo: string };
  /** The burst of an agent that turns: a shape in ink with a halo, never a hue. */
  readonly burst: { readonly ink: string; readonly halo: string };
  /** Modes of response; never without a label and a pattern. */
  readonly modes: Readonly<Record<"notReached" | "pushedBack" | "wentAlong" | "keptQuiet" | "shruggedOff", string>>;
  /** A, the run that is compared with, and B, the one that is shown; A is dashed, too. */
  readonly pair: { readonly a: string; readonly b: string };
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
  name: "light",
  page: "#FBFAF7",
  raised: "#F3F1EC",
  outline: "#6B6F76",
  focus: { ring: "#1B1F24", halo: "#FFFFFF" },
  burst: { ink: "#1B1F24", halo: "#FFFFFF" },
  modes: { wentAlong: "#1F6FB2", shruggedOff: "#9A9FA8", pushedBack: "#B1126F", keptQuiet: "#5C626B", notReached: "#E3E0DA" },
  pair: { a: "#B1126F", b: "#1B1F24" },
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
  name: "dark",
  page: "#12151A",
  raised: "#232831",
  outline: "#A7ADB6",
  focus: { ring: "#FFFFFF", halo: "#12151A" },
  burst: { ink: "#FFFFFF", halo: "#12151A" },
  modes: { wentAlong: "#56AEEF", shruggedOff: "#8B919A", pushedBack: "#FF6FC4", keptQuiet: "#C9CED6", notReached: "#343A44" },
  pair: { a: "#FF6FC4", b: "#E8EAED" },
};
