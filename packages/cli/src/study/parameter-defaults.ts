import { group } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { SETTINGS } from "@talkback/core/studies";
import { catalog } from "../catalog.js";

/** Declared defaults of the rule and of the laboratory, by name, where they are numbers; eta is that of Experiment 3. */
export function parameterDefaults(): ReadonlyMap<string, number> {
  const all = [...rows(group(catalog.rules["dual-power"]!.params, { help: "" })), ...rows(SETTINGS)];
  const numbers = all.flatMap(({ path, default: value }) => (Number.isFinite(Number(value)) ? [[path, Number(value)] as const] : []));
  const erosion = all.find(({ path }) => path === "erosion")!;
  return new Map([...numbers, ["powerErosion", Number(erosion.default)]]);
}
