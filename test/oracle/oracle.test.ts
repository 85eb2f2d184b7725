import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAB } from "./lab.js";
import { decide, type Message, type RuleAgent, type RuleParameters, type Variant } from "./rule.js";

const VARIANTS: readonly Variant[] = ["H0", "H1", "H2", "H3", "H4", "H5", "H6", "H8", "H9"];

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

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const opinion = fc.double({ min: -1, max: 1, noNaN: true });
const weight = fc.double({ min: 0, max: 5, noNaN: true });
const anyAgent = fc.record({ power: unit, certainty: unit, attitude: opinion, anchor: opinion, expressed: opinion, threat: unit });
const anyHeard = fc.array(fc.record({ w: weight, x: weight, u: unit, e: opinion }), { maxLength: 6 });
const network: RuleParameters = { ...LAB, saturation: 1, anchoring: 0.05 };

describe("limits", () => {
  it("an agent at rest that hears nothing does nothing, to the rounding of its anchor", () => {
    fc.assert(
      fc.property(unit, unit, opinion, (power, certainty, attitude) => {
        const agent = agentWith(power, certainty, attitude);
        const still = decide(agent, [], LAB);
        expect(still.attitude).toBe(attitude + 0);
        const { attitude: a, expressed, certainty: c, threat } = decide(agent, [], network);
        expect(Math.abs(a - attitude)).toBeLessThanOrEqual(2 ** -53);
        expect([expressed, c, threat]).toEqual([a, certainty + 0, 0]);
      }),
    );
  });

  it("power and certainty together are stubborn: nothing heard moves what is thought or said", () => {
    fc.assert(
      fc.property(opinion, anyHeard, (attitude, heard) => {
        const { attitude: a, expressed } = decide(agentWith(1, 1, attitude), heard, LAB);
        expect([a, expressed]).toEqual([attitude + 0, attitude + 0]);
      }),
    );
  });

  it("insecure power that tolerates nothing is a pure contrarian under strong reactance", () => {
    const contrarian: RuleParameters = { ...LAB, tolerance: 0, reactance: 1e6 };
    for (const e of [-0.7, 0.2, 1]) expect(decide(agentWith(1, 0), fourTimes(e), contrarian).expressed).toBe(-Math.sign(e));
  });

  it("a placebo changes nothing measurable where impact saturates and threat is not remembered", () => {
    fc.assert(
      fc.property(anyAgent, opinion, (agent, e) => {
        const placebo = decide({ ...agent, expressed: agent.attitude }, [{ w: 1e-9, x: 1e-9, u: 1, e }], network);
        const nothing = decide({ ...agent, expressed: agent.attitude }, [], network);
        expect(Math.abs(placebo.attitude - nothing.attitude)).toBeLessThan(1e-8);
        expect(Math.abs(placebo.expressed - nothing.expressed)).toBeLessThan(1e-8);
      }),
    );
  });

  it("every column stays in its range under every alternative, when anchor and memory together stay below 1", () => {
    const active: RuleParameters = {
      ...network,
      threatMemory: 0.9,
      reactance: 50,
      sayingIsBelieving: 0.3,
      validation: 0.4,
      selfValidation: 0.2,
    };
    fc.assert(
      fc.property(anyAgent, anyHeard, fc.constantFrom(...VARIANTS), opinion, (agent, heard, variant, said) => {
        const next = decide(agent, heard, active, variant, { said, empowered: true });
        for (const value of [next.attitude, next.expressed]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const value of [next.certainty, next.threat, next.confidence, next.reactanceShare]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const value of Object.values(next)) expect(Object.is(value, -0)).toBe(false);
      }),
    );
  });
});
