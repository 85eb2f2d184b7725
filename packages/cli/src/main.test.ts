import { afterEach, describe, expect, it, vi } from "vitest";
import { main } from "./main.js";

afterEach(() => void vi.restoreAllMocks());

async function ended(...args: readonly string[]) {
  const written = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { written.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { written.err += String(text); return true; });
  return { code: await main(args), ...written };
}

describe("the exit code", () => {
  it("is 0 for what was done and for help that was asked for", async () => {
    expect(await ended("list")).toMatchObject({ code: 0, err: "" });
    expect(await ended("help", "run")).toMatchObject({ code: 0, err: "" });
  });

  it("is 2 for what the user can mend, with the issue on stderr", async () => {
    expect(await ended("describe", "elephants")).toMatchObject({ code: 2, out: "", err: expect.stringContaining('"elephants"') });
    expect(await ended("lits")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("list") });
  });

  it("is 1 for a mistake of ours, which says so and where", async () => {
    let err = "";
    vi.spyOn(process.stdout, "write").mockImplementation(() => { throw new TypeError("planted"); });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => { err += String(text); return true; });
    expect(await main(["list"])).toBe(1);
    expect(err).toMatch(/mistake of ours.*\nTypeError: planted\n +at /);
  });
});
