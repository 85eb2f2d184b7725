import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { resolve } from "../../spec/resolve.js";
import { group } from "../../spec/shape.js";
import { networkGenerators } from "./generators.js";

describe("networkGenerators", () => {
  it("have names of their own, in kebab-case", () => {
    const names = networkGenerators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z]+(-[a-z]+)*$/.test(name))).toBe(true);
  });

  it.each(networkGenerators.map((generator) => [generator.name, generator] as const))("%s makes a network at its defaults", (_, { params, generate }) => {
    const defaults = resolve(group(params, { help: "parameters" }), {});
    expect(generate(defaults as never, setupRng("defaults", 0, "network")).n).toBeGreaterThan(0);
  });
});
