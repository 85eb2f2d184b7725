import { afterEach, expect, it, vi } from "vitest";
import { sweepLine, sweepText } from "./sweep-progress.js";

afterEach(() => void vi.restoreAllMocks());

it("time left is told at the pace of what was computed, not of what was there before", () => {
  expect(sweepText({ total: 120, before: 20, computed: 25, failed: 2 }, 10_000)).toBe("45 of 120 runs, 2 failed, 30 s left");
  expect(sweepText({ total: 100, before: 0, computed: 1, failed: 0 }, 60_000)).toBe("1 of 100 runs, 2 h left");
  expect(sweepText({ total: 100, before: 90, computed: 1, failed: 0 }, 60_000)).toBe("91 of 100 runs, 9 min left");
  expect(sweepText({ total: 100, before: 90, computed: 0, failed: 0 }, 60_000)).toBe("90 of 100 runs");
});

const told = (isTTY: boolean, signal: AbortSignal) => {
  let written = "";
  const line = sweepLine(signal, { isTTY, write: (text: string) => { written += text; return true; } } as NodeJS.WriteStream);
  line.tell({ total: 2, before: 0, computed: 1, failed: 0 });
  line.end();
  return written;
};

it("nothing is told where nobody watches, in the first second, and once it was ended", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const late = (...about: Parameters<typeof told>) => {
    now.mockReturnValueOnce(0).mockReturnValue(5000);
    return told(...about);
  };
  const never = new AbortController().signal;
  expect([told(true, never), late(false, never), late(true, AbortSignal.abort())]).toEqual(["", "", ""]);
  expect(late(true, never)).toBe("\r\x1b[K1 of 2 runs, 5 s left; Ctrl-C ends it and keeps them\r\x1b[K");
});
