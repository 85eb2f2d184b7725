import { expect, it } from "vitest";
import { lightTheme } from "../theme/theme.js";
import { type Cell, signs } from "./surface-cells.js";

const cell = (value: number, uncertain = false): Cell => ({ x: 0, y: 0, width: 30, height: 30, column: 0, row: 0, value, uncertain });

it("a sign is a minus of one line or a plus of two, and none where the line of 0 may run or a value is uncertain", () => {
  const lines = (value: number, uncertain?: boolean) => signs([cell(value, uncertain)], 1, lightTheme).length;
  expect([lines(-0.5), lines(0.5), lines(0.05), lines(-0.05), lines(0.5, true)]).toEqual([1, 2, 0, 0, 0]);
});
