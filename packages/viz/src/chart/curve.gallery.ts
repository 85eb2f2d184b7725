import { curve, type Curve } from "./curve.js";
import { type Gallery, LONG } from "./common.gallery.js";

const SIZES = [10, 20, 30, 50, 80, 120, 200, 300, 500, 800];

const power = (name: string, effect: number): Curve => ({
  name,
  points: SIZES.map((x) => {
    const y = 1 - 0.95 * Math.exp(-x * effect * effect * 0.2);
    const half = 1.96 * Math.sqrt((y * (1 - y)) / 500);
    return { x, y, low: Math.max(0, y - half), high: Math.min(1, y + half) };
  }),
});

const flat = Array.from({ length: 7 }, (_, k): Curve => ({ name: `Curve ${k} of many`, points: Array.from({ length: 200 }, (_, i) => ({ x: i * 1e6, y: 0.5 + 0.001 * k * Math.sin(i), low: NaN })) }));

export const gallery: Gallery = {
  typical: (common) => curve([power("d = 0.2", 0.2), power("d = 0.5", 0.5), power("d = 0.8", 0.8)], { ...common, title: "Power by participants per cell", xName: "Participants per cell", yName: "Power", xScale: "log" }),
  empty: (common) => curve([], { ...common, title: "Power of nothing", xName: "Participants per cell", yName: "Power", xScale: "log" }),
  extreme: (common) => curve([...flat, { name: LONG, points: [{ x: 1, y: -4e8 }] }, { name: "Infinite", points: [{ x: Infinity, y: 1 }] }], { ...common, title: LONG, xName: LONG, yName: LONG, reference: 0.8 }),
};
