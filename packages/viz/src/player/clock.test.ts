import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, type Clock, clockOf, hasEnded, rateOf, sought, started, stopped, timeAt } from "./clock.js";

fc.configureGlobal({ seed: 417 });

const going = (clock: Clock = clockOf(60)) => started(clock, 1000);

describe("the clock", () => {
  it("stands until it is started, then goes two steps a second times its speed", () => {
    expect(timeAt(clockOf(60), 5000)).toBe(0);
    expect(timeAt(going(), 1750)).toBe(1.5);
    expect(timeAt(going(clockOf(60, 4)), 2000)).toBe(8);
  });

  it("knows an hour at 60 frames a second to the bit, since nothing is added up, and goes on from there at another speed", () => {
    const clock = going(clockOf(1e9, 16));
    const [start, hour] = [1000, 3_600_000];
    expect(timeAt(clock, start + hour)).toBe(32 * 3600);
    let added = 0;
    for (let k = 0; k < 3600 * 60; k++) added += 32 / 60;
    expect(added).not.toBe(32 * 3600);
    expect(timeAt(changed(clock, { speed: 0.5 }, start + hour), start + hour + 1000)).toBe(32 * 3600 + 1);
  });

  it("stops at the last step, and begins anew when it is started there", () => {
    const clock = going(clockOf(10));
    expect([timeAt(clock, 99_000), hasEnded(clock, 5999), hasEnded(clock, 6000)]).toEqual([10, false, true]);
    expect(timeAt(started(stopped(clock, 99_000), 100_000), 100_500)).toBe(1);
  });

  it("does not go on while it is stopped, however long a tab is hidden", () => {
    const hidden = stopped(going(), 2000);
    expect([timeAt(hidden, 9e9), timeAt(started(hidden, 9e9), 9e9 + 500)]).toEqual([2, 3]);
  });

  it("is started once: starting it again while it goes does not set it back", () => {
    expect(timeAt(started(going(), 3000), 4000)).toBe(6);
  });

  it("goes on from where it was moved to, and to no time outside of the run", () => {
    expect([timeAt(sought(going(), 30, 2000), 2500), timeAt(sought(clockOf(60), -3, 0), 0), timeAt(sought(clockOf(60), 99, 0), 0)]).toEqual([31, 0, 60]);
    expect(timeAt(sought(clockOf(60), Number.NaN, 0), 0)).toBe(0);
  });

  it("with reduced motion shows whole steps, at most two a second, whatever the speed", () => {
    const clock = going(clockOf(60, 16, true));
    expect([1000, 1499, 1500, 2999].map((now) => timeAt(clock, now))).toEqual([0, 0, 1, 3]);
    expect([rateOf({ speed: 0.5, reduced: true }), rateOf({ speed: 16, reduced: true })]).toEqual([1, 2]);
  });

  it("keeps its speed between 1/4 and 16", () => {
    expect([0, 99, Number.NaN].map((speed) => clockOf(9, speed).speed)).toEqual([0.25, 16, 1]);
    expect(changed(clockOf(9), { speed: 1000 }, 0).speed).toBe(16);
  });

  it("a shorter run ends it earlier", () => {
    expect(timeAt(changed(sought(clockOf(60), 50, 0), { end: 20 }, 0), 0)).toBe(20);
  });

  it("never goes backwards between changes, and never leaves the run", () => {
    fc.assert(fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), fc.nat(90), fc.boolean(), fc.array(fc.nat(1000), { minLength: 2 }), (speed, from, reduced, gaps) => {
      let now = 1000;
      const clock = sought(going(clockOf(60, speed, reduced)), from, now);
      const times = gaps.map((gap) => timeAt(clock, (now += gap)));
      expect(times.every((time, k) => time >= 0 && time <= 60 && (k === 0 || time >= times[k - 1]!))).toBe(true);
    }));
  });
});
