import { SpecError } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { resolve } from "../spec/resolve.js";
import { any, choice, group, map, text, type Value } from "../spec/shape.js";
import { show } from "../spec/show.js";
import type { Changes } from "../scenario/scenario.js";
import { SHIPPED_PRESETS } from "./shipped-presets.js";

export const PRESET_FORMAT = "talkback-preset-1";

/** Changes that any scenario with a campaign can take, under one name. */
export const PRESET = group({
  format: choice([PRESET_FORMAT], PRESET_FORMAT, { help: "version of this format" }),
  id: text(undefined, { help: "stable name, kebab-case" }),
  title: text("", { help: "what people call it" }),
  story: text("", { help: "what it stands for, with its source" }),
  changes: map(any({ help: "a value" }), { help: "changes to a scenario by path" }),
}, { help: "a preset" });
export type Preset = Value<typeof PRESET>;

const SHIPPED: readonly Preset[] = Object.values(SHIPPED_PRESETS).map((input) => resolve(PRESET, input, "preset"));

/** The presets that come with the library, with their words. */
export const presets = (): readonly Preset[] => SHIPPED;

/**
 * What a preset changes, for `withChanges` and `scenario`: `scenario("push-harder", preset("social-exchange"))`.
 *
 * @throws {SpecError} when there is no such preset
 */
export function preset(id: string): Changes {
  const found = SHIPPED.find((each) => each.id === id);
  if (found !== undefined) return found.changes;
  const ids = SHIPPED.map((each) => each.id);
  const near = nearest(id, ids);
  throw new SpecError([{
    code: "E_PRESET_UNKNOWN", path: "preset", expected: "a preset of the library", received: show(id),
    hint: near === undefined ? `there are ${ids.join(", ")}` : `did you mean ${show(near)}?`,
  }], "preset");
}
