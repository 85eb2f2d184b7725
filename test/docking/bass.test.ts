import { beforeAll, describe, expect, it } from "vitest";
import { adopterChain } from "./adopter-chain.js";
import { adoption } from "./adoption.js";
import { docked, type Finding, shownAs } from "./page.js";
import { everybody } from "./society.js";

/** Averages of p and q over applications, as Sultan, Farley & Lehmann 1990 are quoted. */
const [p, q] = [0.03, 0.38];
const HORIZON = 15;
const AGENTS = 400;
const STEPS_A_PERIOD = 20;
const RUNS = 200;
/** Along the curve, a false alarm in 5,000 seeds (300 comparisons, each once in 1.7 million); of its peak, in 4,000 (three, Student's t with 19 degrees of freedom). */
const FAR = 5;

/** Bass 1969: the share of adopters at time t solves f / (1 - F) = p + q F. */
const closed = (t: number): number => (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t));
const peak = { time: Math.log(q / p) / (p + q), height: (p + q) ** 2 / (4 * q), share: (1 - p / q) / 2 };

/** In a step of dt, nothing persuades with probability exp(-p dt), and each adopter fails with probability exp(-q dt / n): together exp(-(p + q F) dt). */
const outside = (dt: number): number => 1 - Math.exp(-p * dt);
const peer = (dt: number, n: number): number => 1 - Math.exp((-q * dt) / n);
const exactly = (n: number, dt: number) => adopterChain(n, Math.round(HORIZON / dt), (adopters) => 1 - (1 - outside(dt)) * (1 - peer(dt, n)) ** adopters);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanCurve = (curves: readonly (readonly number[])[]): number[] => curves[0]!.map((_, k) => mean(curves.map((curve) => curve[k]!)));

/** Middle of the six periods in which most adopt. The closed form is the same on both sides of its peak, so there it is the peak. */
function peakTime(curve: readonly number[], dt: number): number {
  const half = Math.round(3 / dt);
  const within = Array.from({ length: curve.length - 2 * half }, (_, k) => curve[k + 2 * half]! - curve[k]!);
  return (within.indexOf(Math.max(...within)) + half) * dt;
}

/** Share that adopts a period, over the period around the peak of the closed form. */
const peakHeight = (curve: readonly number[], dt: number): number => {
  const half = Math.round(0.5 / dt);
  const middle = Math.round(peak.time / dt);
  return (curve[middle + half]! - curve[middle - half]!) / (2 * half * dt);
};

const GROUPS = 20;
/** A statistic of mean curves, with its standard error between groups of runs. */
function estimated(curves: readonly (readonly number[])[], statistic: (curve: readonly number[]) => number): { readonly value: number; readonly se: number } {
  const values = Array.from({ length: GROUPS }, (_, g) => statistic(meanCurve(curves.filter((__, r) => r % GROUPS === g))));
  const value = mean(values);
  return { value, se: Math.sqrt(values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (GROUPS - 1) / GROUPS) };
}

describe("where all hear all, adoption is Bass's", () => {
  const findings: Finding[] = [];
  const dt = 1 / STEPS_A_PERIOD;
  const chain = exactly(AGENTS, dt);
  const network = everybody(AGENTS);
  const curves: number[][] = [];
  beforeAll(() => {
    for (let r = 0; r < RUNS; r++) curves.push(adoption({ network, external: outside(dt), weak: 0, strong: peer(dt, AGENTS), steps: HORIZON * STEPS_A_PERIOD, seed: `Bass ${r}` }));
  }, 600_000);

  it("step by step as the Markov chain of the number of adopters says, exactly", () => {
    const far = meanCurve(curves).map((share, k) => (k === 0 ? 0 : (Math.abs(share - chain.mean[k]!) * Math.sqrt(RUNS)) / chain.sd[k]!));
    expect(Math.max(...far)).toBeLessThan(FAR);
    findings.push({
      what: `share of adopters after each of ${HORIZON * STEPS_A_PERIOD} steps`, known: `Markov chain, exact; below ${FAR} standard errors`, here: `${shownAs(Math.max(...far), 1)} at most`, holds: Math.max(...far) < FAR,
    });
  });

  it.each([
    { what: "time of the peak", value: peak.time, statistic: (curve: readonly number[]) => peakTime(curve, dt), decimals: 2 },
    { what: "height of the peak, share a period", value: peak.height, statistic: (curve: readonly number[]) => peakHeight(curve, dt), decimals: 4 },
    { what: "share of adopters at the time of the peak", value: peak.share, statistic: (curve: readonly number[]) => curve[Math.round(peak.time / dt)]!, decimals: 3 },
  ])("with the closed form's $what, within five standard errors and what steps and numbers of people are known to change", ({ what, value, statistic, decimals }) => {
    const { value: found, se } = estimated(curves, statistic);
    const bound = Math.abs(statistic(chain.mean) - value);
    expect(se).toBeGreaterThan(0);
    expect(Math.abs(found - value)).toBeLessThan(FAR * se + bound);
    const tolerance = `${FAR} × ${shownAs(se, decimals)} + ${shownAs(bound, decimals)}`;
    findings.push({ what, known: `${shownAs(value, decimals)} (closed form); within ${tolerance}`, here: shownAs(found, decimals), holds: Math.abs(found - value) < FAR * se + bound });
  });

  it("and steps of a whole period miss it by far more than steps of a twentieth", () => {
    const missed = [1, 0.5, 0.1, 0.05].map((length) => {
      const { mean: expected } = exactly(1000, length);
      return { length, most: Math.max(...expected.map((share, k) => Math.abs(share - closed(k * length)))), time: peakTime(expected, length) };
    });
    expect(missed[0]!.most).toBeGreaterThan(0.1);
    expect(missed[3]!.most).toBeLessThan(0.01);
    for (const { length, most, time } of missed) {
      const known = `closed form, peak at ${shownAs(peak.time, 2)}; share within .01`;
      findings.push({ what: `1,000 people, ${shownAs(1 / length, 0)} steps a period: expected share and peak (exact, without the engine)`, known, here: `off by ${shownAs(most)} at most, peak at ${shownAs(time, 2)}`, holds: most < 0.01 });
    }
  });

  it("as docs/docking.md says", () => docked("bass", findings, 8));
});
