import { type Gallery, LONG } from "./common.gallery.js";
import { surface } from "./surface.js";

const AXIS = Array.from({ length: 21 }, (_, k) => k / 20);
const influence = (power: number, certainty: number): number => 0.6 * (1 - power * 0.4) * (1 - 0.5 * certainty) - 1.5 * Math.max(0, power * (1 - certainty) - 0.3);
const value = AXIS.map((certainty) => AXIS.map((power) => influence(power, certainty)));

const wild = [[1e9, NaN, -1e9], [0, -1e9, 1e9], [Infinity, 1e9, -1e9]];

export const gallery: Gallery = {
  typical: (common) => surface({ x: AXIS, y: AXIS, value, uncertain: value.map((row) => row.map((each) => Math.abs(each) < 0.06)) }, { ...common, title: "Influence of others over power and certainty", xName: "Sense of power", yName: "Attitude certainty", valueName: "Influence of others" }),
  empty: (common) => surface({ x: [], y: [], value: [] }, { ...common, title: "Surface of nothing", xName: "Power", yName: "Certainty", valueName: "Influence" }),
  extreme: (common) => surface({ x: [-1e6, 0, 5e6], y: [1e-7, 2e-7, 9e-7], value: wild, uncertain: [[true], [], [false, true]] }, { ...common, title: LONG, xName: LONG, yName: LONG, valueName: LONG, uncertainName: LONG }),
};
