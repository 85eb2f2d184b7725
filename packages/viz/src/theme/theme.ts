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
  /** From -1 over 0 to 1. In colour, equal steps on both sides are about equally light; without, it is light alone that tells the side. */
  readonly diverging: readonly string[];
  readonly name: "light" | "dark" | "contrast-light" | "contrast-dark" | "print" | "print-dark";
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
  readonly modes: Readonly<Record<ModeName, string>>;
  /** A, the run that is compared with, and B, the one that is shown; A is dashed, too. */
  readonly pair: { readonly a: string; readonly b: string };
  /** Whether agents carry a plus or a minus: for eyes and printers to which the colour does not tell the side. */
  readonly signs: boolean;
}

/** Modes of response, as a run's summary names them. */
export type ModeName = "notReached" | "pushedBack" | "wentAlong" | "keptQuiet" | "shruggedOff";

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
  modes: { wentAlong: "#1F6FB2", shruggedOff: "#9A9FA8", pushedBack: "#B1126F", keptQuiet: "#857838", notReached: "#E3E0DA" },
  pair: { a: "#B1126F", b: "#1B1F24" },
  signs: false,
};

/** For dark pages. */
export const darkTheme: Theme = {
  paper: "#1A1E24",
  ink: "#E8EAED",
  muted: "#A7ADB6",
  line: "#343A44",
  shade: "#282E37",
  series: ["#E8EAED", "#F877A8", "#4170CC", "#6B6F77"],
  diverging: ["#FFCFA3", "#F2903F", "#B8642B", "#6A6E76", "#2F7DB8", "#56AEEF", "#B4E0FF"],
  name: "dark",
  page: "#12151A",
  raised: "#232831",
  outline: "#A7ADB6",
  focus: { ring: "#FFFFFF", halo: "#12151A" },
  burst: { ink: "#FFFFFF", halo: "#12151A" },
  modes: { wentAlong: "#3D6BC7", shruggedOff: "#656971", pushedBack: "#F877A8", keptQuiet: "#DECF6D", notReached: "#32363E" },
  pair: { a: "#E85CA0", b: "#E8EAED" },
  signs: false,
};

/** For who asked for more contrast, on light: text of 7 : 1 and more, black outlines, signs on agents. */
export const contrastLightTheme: Theme = {
  ...lightTheme,
  ink: "#000000",
  muted: "#3A3F46",
  line: "#767B83",
  series: ["#000000", "#881A54", "#2471AE", "#767B83"],
  diverging: ["#7E2503", "#CB5F12", "#F5A96C", "#E4E4E4", "#83C0F0", "#3F7FC4", "#053F7B"],
  name: "contrast-light",
  page: "#FFFFFF",
  outline: "#000000",
  focus: { ring: "#000000", halo: "#FFFFFF" },
  burst: { ink: "#000000", halo: "#FFFFFF" },
  modes: { wentAlong: "#155FBC", shruggedOff: "#8E929A", pushedBack: "#881A54", keptQuiet: "#5B5907", notReached: "#E3E7EF" },
  pair: { a: "#881A54", b: "#000000" },
  signs: true,
};

/** For who asked for more contrast, on dark. */
export const contrastDarkTheme: Theme = {
  ...darkTheme,
  paper: "#000000",
  ink: "#FFFFFF",
  muted: "#C9CED6",
  line: "#7E848D",
  shade: "#1F242B",
  series: ["#FFFFFF", "#FB89C7", "#2571E9", "#777B83"],
  diverging: ["#FFCFA3", "#F2903F", "#B8642B", "#6A6E76", "#2F7DB8", "#56AEEF", "#B4E0FF"],
  name: "contrast-dark",
  page: "#000000",
  raised: "#14181E",
  outline: "#FFFFFF",
  focus: { ring: "#FFFFFF", halo: "#000000" },
  burst: { ink: "#FFFFFF", halo: "#000000" },
  modes: { wentAlong: "#2571E9", shruggedOff: "#777B83", pushedBack: "#FB89C7", keptQuiet: "#ECD023", notReached: "#32363E" },
  pair: { a: "#F070B0", b: "#FFFFFF" },
  signs: true,
};

/** Without colour: the lighter, the more somebody is for; everything that is not a picture of attitudes is black on white. L* of its steps: 10 to 85. */
export const printTheme: Theme = {
  ...contrastLightTheme,
  series: ["#000000", "#6A6A6A", "#8E8E8E", "#4A4A4A"],
  diverging: ["#1B1B1B", "#363636", "#525252", "#717171", "#919191", "#B2B2B2", "#D4D4D4"],
  name: "print",
  muted: "#3F3F3F",
  line: "#7B7B7B",
  shade: "#EDEDED",
  raised: "#F1F1F1",
  modes: { wentAlong: "#3A3A3A", shruggedOff: "#9A9A9A", pushedBack: "#6A6A6A", keptQuiet: "#C0C0C0", notReached: "#F2F2F2" },
  pair: { a: "#6A6A6A", b: "#000000" },
};

/** The same on black. L* of its steps: 15 to 90. */
export const printDarkTheme: Theme = {
  ...contrastDarkTheme,
  series: ["#FFFFFF", "#9A9A9A", "#6F6F6F", "#C4C4C4"],
  diverging: ["#262626", "#414141", "#5E5E5E", "#7D7D7D", "#9E9E9E", "#BFBFBF", "#E2E2E2"],
  name: "print-dark",
  muted: "#CECECE",
  line: "#848484",
  shade: "#242424",
  raised: "#181818",
  modes: { wentAlong: "#C8C8C8", shruggedOff: "#6A6A6A", pushedBack: "#969696", keptQuiet: "#484848", notReached: "#1E1E1E" },
  pair: { a: "#969696", b: "#FFFFFF" },
};
