import { type ScaleContinuousNumeric, format, scaleLinear } from "d3";
import { TYPE, textWidth } from "../theme/type.js";
import { figureOf } from "./number.js";

export type Scale = ScaleContinuousNumeric<number, number>;

/** A labelled place on an axis; `at` in px. */
export interface Tick {
  readonly value: number;
  readonly at: number;
  readonly text: string;
}

/** As many ticks as have room side by side; those that are wanted where all of them have. */
export const ticksAcross = (scale: Scale, wanted: readonly number[] = []): Tick[] => roomiest(scale, (text) => textWidth(text, TYPE.tick) + 8, wanted);

/** As many ticks as have room above each other. */
export const ticksUpwards = (scale: Scale): Tick[] => roomiest(scale, () => TYPE.tick * 1.6);

function roomiest(scale: Scale, room: (text: string) => number, wanted: readonly number[] = []): Tick[] {
  const clear = (ticks: readonly Tick[]) =>
    ticks.every((each, k) => k === 0 || Math.abs(each.at - ticks[k - 1]!.at) >= (room(each.text) + room(ticks[k - 1]!.text)) / 2);
  const found = [{ values: wanted, text: logText }, ...choices(scale)].map(({ values, text }) => values.map((value) => ({ value, at: scale(value), text: text(value) })));
  return found.find((ticks) => ticks.length > 1 && clear(ticks)) ?? found.find((ticks) => ticks.length === 1) ?? [];
}

interface Choice {
  readonly values: readonly number[];
  readonly text: (value: number) => string;
}

function choices(scale: Scale): Choice[] {
  const plain = [7, 5, 4, 3, 2, 1].map((count) => linear(scale, count));
  return "base" in scale ? [...logarithmic(scale), ...plain] : plain;
}

function linear(scale: Scale, count: number): Choice {
  const even = scaleLinear().domain(scale.domain());
  const [low, high] = scale.domain() as [number, number];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const extreme = size >= 1e6 || size < 1e-4;
  return { values: even.ticks(count), text: extreme ? (value) => (value === 0 ? "0" : figureOf(value)) : even.tickFormat(count) };
}

function logarithmic(scale: Scale): Choice[] {
  const [low, high] = scale.domain() as [number, number];
  const powers = Array.from({ length: 40 }, (_, k) => k - 20);
  const at = (mantissas: readonly number[], every: number) =>
    powers.filter((power) => power % every === 0).flatMap((power) => mantissas.map((each) => Number(`${each}e${power}`))).filter((value) => value >= low && value <= high);
  return [at([1, 2, 5], 1), at([1, 3], 1), at([1], 1), at([1], 2), at([1], 5)].map((values) => ({ values, text: logText }));
}

const plain = format(",~r");
const logText = (value: number): string => (value >= 1e6 || value < 1e-4 ? figureOf(value) : plain(value));
