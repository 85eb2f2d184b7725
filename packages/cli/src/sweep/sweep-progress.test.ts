import { expect, it } from "vitest";
import { sweepLine, sweepText } from "./sweep-progress.js";

it("time left is told at the pace of what was computed, not of what was there before", () => {
  expect(sweepText({ total: 120, before: 20, computed: 25, failed: 2 }, 10_000)).toBe("45 of 120 runs, 2 failed, 30 s left");
  expect(sweepText({ total: 100, before: 0, computed: 1, failed: 0 }, 60_000)).toBe("1 of 100 runs, 2 h left");
  expect(sweepText({ total: 100, before: 90, computed: 1, failed: 0 }, 60_000)).toBe("91 of 100 runs, 9 min left");
  expect(sweepText({ total: 100, before: 90, computed: 0, failed: 0 }, 60_000)).toBe("90 of 100 runs");
});

it("nothing is told where nobody watches", () => {
  let written = "";
  const line = sweepLine({ isTTY: false, write: (text: string) => { written += text; return true; } } as NodeJS.WriteStream);
  line.tell({ total: 2, before: 0, computed: 1, failed: 0 });
  line.end();
  expect(written).toBe("");
});
