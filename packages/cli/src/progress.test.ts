import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressOf } from "./progress.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

function told(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const progress = progressOf("push-harder", stream as unknown as NodeJS.WriteStream);
  for (let done = 1; done <= 30; done++) {
    vi.advanceTimersByTime(50);
    progress.tell({ done, steps: 30 });
  }
  progress.end();
  return String(stream.read() ?? "");
}

describe("progress", () => {
  it("says nothing where no terminal is", () => {
    expect(told(false)).toBe("");
  });

  it("waits a second, then tells the step now and then, and clears its line", () => {
    const steps = Array.from(told(true).matchAll(/step (\d+) of 30/g), ([, step]) => Number(step));
    expect(steps).toEqual([20, 22, 24, 26, 28, 30]);
    expect(told(true).endsWith("\r\x1b[K")).toBe(true);
  });
});
