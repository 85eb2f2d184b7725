import { describe, expect, it } from "vitest";
import { LAB } from "./lab.js";
import { decide, type Message, type RuleAgent, type RuleParameters, type Variant } from "./rule.js";

const agentWith = (power: number, certainty: number, attitude = 0): RuleAgent => ({
  power,
  certainty,
  attitude,
  anchor: attitude,
  expressed: attitude,
  threat: 0,
});
const fourTimes = (e: number, u = 1): Message[] => [1, 2, 3, 4].map(() => ({ w: 1, x: 1, u, e }));

const POWERFUL = agentWith(0.9, 0.15);

/** The influence of others on the reported evaluation, rated with publicness v. */
function influence(agent: RuleAgent, parameters: RuleParameters, { u = 1, v = 1, variant = "H3" as Variant } = {}): number {
  const rate = (e: number) => {
    const { attitude, expressed } = decide(agent, fourTimes(e, u), parameters, variant);
    return attitude + v * (expressed - attitude);
  };
  return (rate(0.6) - rate(-0.6)) / 1.2;
}

describe("the cells of the lab", () => {
  // By symmetry I = E[+] / .6. Without threat I = nu con + (1 - nu con) a, and privately I = a. Under power and
  // uncertainty T* = .465/.7 = 93/140, g = .6 rho T*, and I = (1-g)(.03 + .97 a) - g/.6. The fractions are exact.
  const certain = agentWith(0.9, 0.85);
  it.each([
    ["control, certain", agentWith(0.3, 0.85), {}, 606733 / 1600000, 606733 / 1600000, 0.3792, 0.3792],
    ["control, uncertain", agentWith(0.3, 0.15), {}, 894293 / 1600000, 894293 / 1600000, 0.5589, 0.5589],
    ["power, certain", certain, {}, 152857 / 1600000, 152857 / 1600000, 0.0955, 0.0955],
    ["power, uncertain", POWERFUL, {}, -153780401881 / 313600000000, -552024622943 / 627200000000, -0.4904, -0.8801],
    ["power, uncertain, solicited", POWERFUL, { u: 0 }, 668897 / 1600000, 668897 / 1600000, 0.4181, 0.4181],
    ["power, uncertain, private", POWERFUL, { v: 0 }, 1196987 / 4480000, 1196987 / 4480000, 0.2672, 0.2672],
  ])(
    "%s: the influence of others is the exact fraction, and the printed figure",
    (_, agent, cell, mild, strong, printed, printedStrong) => {
      const at1 = influence(agent, LAB, cell);
      const at15 = influence(agent, { ...LAB, reactance: 1.5 }, cell);
      expect(Math.abs(at1 - mild)).toBeLessThan(1e-12);
      expect(Math.abs(at15 - strong)).toBeLessThan(1e-12);
      expect([at1.toFixed(4), at15.toFixed(4)]).toEqual([printed.toFixed(4), printedStrong.toFixed(4)]);
    },
  );
});

describe("the alternatives, under power and uncertainty", () => {
  // By hand, at rho = 1, with a = .5 x .925 x (1-ind)(1 - T*/2): T* = 93/140, g = .6 T*.
  const a = (open: number, threat: number) => 0.5 * 0.925 * open * (1 - 0.5 * threat);
  const [T, g, open] = [93 / 140, (0.6 * 93) / 140, 0.865];
  const calm = (own: number, con: number) => 0.3 * con + (1 - 0.3 * con) * own;
  it.each([
    ["H0", calm(a(1, 0), 1)],
    ["H1", calm(a(0.1, 0), 0.1)],
    ["H2", calm(a(open, 0), 0.1)],
    ["H3", (1 - g) * calm(a(open, T), 0.1) - g / 0.6],
    ["H4", (1 - g) * calm(a(open, T), 0.1) - g / 0.6],
    ["H5", (1 - g) * calm(a(open, T), 0.1) - g / 0.6],
    ["H6", (1 - g) * calm(a(0.1, T), 0.1) - g / 0.6],
    ["H8", calm(a(open, T), 0.1) - g / 0.6],
    ["H9", (1 - g) * calm(a(open, T), 0.1) - g / 0.6],
  ] as const)("%s gives the influence worked out by hand", (variant, expected) => {
    expect(Math.abs(influence(POWERFUL, LAB, { variant }) - expected)).toBeLessThan(1e-12);
  });

  it("H2 repels an opinion beyond the latitude of rejection, without any threat", () => {
    const parameters: RuleParameters = { ...LAB, kernel: { kind: "social-judgement", acceptance: 0.3, rejection: 0.5 } };
    const { attitude, threat } = decide(POWERFUL, fourTimes(0.6), parameters, "H2");
    expect(Math.abs(attitude + 0.6 * a(open, 0))).toBeLessThan(1e-12);
    expect(threat).toBe(0);
  });

  it("H4 parts from H3 where the agent is more extreme than those who press", () => {
    const extreme = agentWith(0.9, 0.15, 0.9);
    const conformed = 0.6 + 0.3 * (1 - calm(a(open, T), 0.1));
    const away = decide(extreme, fourTimes(0.6), LAB, "H3").expressed;
    const neutral = decide(extreme, fourTimes(0.6), LAB, "H4").expressed;
    expect(Math.abs(away - ((1 - 0.3 * T) * conformed + 0.3 * T))).toBeLessThan(1e-12);
    expect(Math.abs(neutral - ((1 - g) * conformed - g))).toBeLessThan(1e-12);
  });

  it("H5 parts from H3 in private only: by the factor 1-g and the push -g", () => {
    const [plain, moved] = [decide(POWERFUL, fourTimes(0.6), LAB), decide(POWERFUL, fourTimes(0.6), LAB, "H5")];
    expect(moved.expressed).toBe(plain.expressed);
    expect(Math.abs(moved.attitude - ((1 - g) * plain.attitude - g))).toBeLessThan(1e-12);
  });

  it("H9 is pushed away by a friend's answer where H3 is pushed away by the advertiser alone", () => {
    const heard: Message[] = [
      { w: 9, x: 1, u: 0, e: 0.6 },
      { w: 1, x: 1, u: 1, e: -0.6 },
    ];
    const uncertain = agentWith(0.9, 0);
    expect(decide(uncertain, heard, LAB, "H3").expressed).toBeGreaterThan(0);
    expect(decide(uncertain, heard, LAB, "H9").expressed).toBeLessThan(decide(uncertain, heard, LAB, "H3").expressed);
  });
});

describe("one decision with everything at work", () => {
  // Worked out in rational numbers by a second program, and rounded once.
  const agent: RuleAgent = { power: 0.8, certainty: 0.25, attitude: 0.2, anchor: -0.1, expressed: 0.5, threat: 0.4, powerErosion: 0.9 };
  const busy: RuleParameters = {
    ...LAB,
    reactance: 1.25,
    saturation: 1,
    anchoring: 0.05,
    threatMemory: 0.25,
    sayingIsBelieving: 0.1,
    validation: 0.2,
    selfValidation: 0.3,
  };
  const occasion = { said: -0.4, empowered: true };
  const differences = (actual: object, expected: Record<string, number>) =>
    Object.entries(expected).filter(([name, value]) => !(Math.abs(Reflect.get(actual, name) - value) < 1e-14));

  it("gives every column and every step on the way", () => {
    const heard: Message[] = [
      { w: 1, x: 0.5, u: 0.8, e: 0.6 },
      { w: 0.3, x: 2, u: 1, e: 0.9 },
      { w: 0.7, x: 1, u: 0, e: -0.5 },
    ];
    expect(
      differences(decide(agent, heard, busy, "H3", occasion), {
        attitude: 0.1361075495,
        expressed: -0.059332483978685714,
        certainty: 0.4713685226666667,
        threat: 0.26457142857142857,
        confidence: 0.325,
        heardMean: 0.26,
        impact: 2 / 3,
        conformed: 0.1982480528,
        reactanceShare: 0.21496428571428572,
      }),
    ).toEqual([]);
  });

  it("hears nothing and keeps its certainty, a remainder of its threat, and of what it said", () => {
    expect(
      differences(decide(agent, [], busy, "H3", occasion), {
        attitude: 0.1265,
        expressed: 0.26375,
        certainty: 0.25,
        threat: 0.1,
        confidence: 0.325,
        impact: 0,
        conformed: 0.185,
        reactanceShare: 0,
      }),
    ).toEqual([]);
  });
});
