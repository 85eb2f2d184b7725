import { betaVariate } from "../random/beta.js";
import { between } from "../spec/shape.js";
import { defineDistribution } from "./distribution.js";

export const beta = defineDistribution({
  name: "beta", summary: "A beta distribution over the trait's range.",
  params: { a: between(0.05, 1e4, 2, { help: "first shape" }), b: between(0.05, 1e4, 2, { help: "second shape" }) },
  quantile: ({ a, b }, u, _v, low, high) => low + (high - low) * betaVariate(u, a, b),
});
