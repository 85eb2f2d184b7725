import { type Issue, SpecError } from "@talkback/core";
import type { Camera } from "../view/camera.js";
import { SPEEDS } from "./clock.js";

export const PLAYER_VIEWS = ["network", "plane", "cascade", "strips", "phase"] as const;
export type PlayerView = (typeof PLAYER_VIEWS)[number];
export const THEME_NAMES = ["light", "dark", "auto", "contrast", "monochrome"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];
export const COMPARE_MODES = ["split", "overlay"] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** Everything of a player that can be restored on the same run; plain data. */
export interface ShareState {
  /** Hash of the run that it is of. */
  readonly run: string;
  readonly time: number;
  /** Id of the selected agent. */
  readonly selected: string | null;
  readonly view: PlayerView;
  readonly speed: number;
  /** Null where colours were given one by one. */
  readonly theme: ThemeName | null;
  readonly mode: CompareMode;
  readonly camera: Camera | null;
}

/** As a part of an address: `run=…&t=32&sel=a117&view=plane`; what is usual is left out. */
export function stateText({ run, time, selected, view, speed, theme, mode, camera }: ShareState): string {
  const said = new URLSearchParams({ run, t: String(time) });
  if (selected !== null) said.set("sel", selected);
  if (view !== "network") said.set("view", view);
  if (speed !== 1) said.set("speed", String(speed));
  if (theme !== null && theme !== "auto") said.set("theme", theme);
  if (mode !== "split") said.set("mode", mode);
  if (camera !== null) said.set("camera", [camera.x, camera.y, camera.k].join(" "));
  return said.toString();
}

/**
 * The state that a text tells; keys of others are passed over.
 *
 * @throws {SpecError} listing every value that cannot be
 */
export function stateOf(text: string): ShareState {
  const said = new URLSearchParams(text.replace(/^[#?]/, ""));
  const issues: Issue[] = [];
  const refuse = (path: string, expected: string) => void issues.push({ code: "E_STATE", path, expected, received: JSON.stringify(said.get(path)) });
  const number = (key: string, [low, high]: readonly [number, number], usual: number): number => {
    if (!said.has(key)) return usual;
    const value = Number(said.get(key) || Number.NaN);
    if (!(value >= low && value <= high)) refuse(key, high === Infinity ? `a number from ${low} on` : `a number from ${low} to ${high}`);
    return value;
  };
  const choice = <T extends string>(key: string, names: readonly T[], usual: T): T => {
    const name = said.get(key) ?? usual;
    if (!names.includes(name as T)) refuse(key, `one of ${names.join(", ")}`);
    return name as T;
  };
  const camera = said.get("camera")?.split(" ").map((each) => Number(each || Number.NaN)) ?? null;
  if (camera !== null && !(camera.length === 3 && camera.every(Number.isFinite) && camera[2]! > 0)) refuse("camera", "three numbers, the last one above 0");
  const state: ShareState = {
    run: said.get("run") ?? "", time: number("t", [0, Infinity], 0), selected: said.get("sel"), view: choice("view", PLAYER_VIEWS, "network"),
    speed: number("speed", [SPEEDS.slowest, SPEEDS.fastest], 1), theme: choice("theme", THEME_NAMES, "auto"), mode: choice("mode", COMPARE_MODES, "split"),
    camera: camera === null ? null : { x: camera[0]!, y: camera[1]!, k: camera[2]! },
  };
  if (issues.length > 0) throw new SpecError(issues, "state of a player");
  return state;
}
