import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { compile } from "../compile.js";
import { inDegree } from "../ties.js";
import { preferential } from "./preferential.js";

const rng = () => setupRng("preferential", 0, "network");

describe("preferential", () => {
  it.each([[10, 1], [10, 9], [500, 5]])("makes exactly m (n - m) ties: n %i, m %i", (n, m) => {
    expect(preferential.generate({ n, m }, rng()).from.length).toBe(m * (n - m));
  });

  it("has the degree distribution 2m(m+1) / (d(d+1)(d+2)), degree by degree from m to 3m", () => {
    // Shares of 50 000 agents; binomial standard errors, widened by the O(m / n) start. 9 comparisons at z = 4.5: 6e-5.
    const [n, m] = [50_000, 4];
    const ties = compile(preferential.generate({ n, m }, rng()));
    const seen = new Float64Array(n);
    for (let i = 0; i < n; i++) seen[inDegree(ties, i)]!++;
    for (let d = m; d <= 3 * m; d++) {
      const share = (2 * m * (m + 1)) / (d * (d + 1) * (d + 2));
      expect(Math.abs(seen[d]! / n - share), `degree ${d}`).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / n) + m / n);
    }
  });

  it("refuses as many ties a newcomer as there are agents", () => {
    expect(() => preferential.generate({ n: 5, m: 5 }, rng())).toThrow("network.m: expected fewer ties a newcomer than the 5 agents, received 5");
  });
});
