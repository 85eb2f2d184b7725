// # A sweep, its analysis and its figure
//
// At which share of empowered people does more push begin to hurt? A study is data: settings, arms, replications. A sweep computes its
// runs, here in this thread; replication r has the same luck in every setting, so that each effect is a difference within pairs.
// The same study as a file, 10-a-sweep.json, is what `talkback sweep` computes on many cores and machines, to the same bits.
import assert from "node:assert/strict";
import { catalog } from "@talkback/core/catalog";
import { byReplication, type MeasuredRun, pairedDifferences, parseStudy, planOf, tippingPoint } from "@talkback/core/experiment";
import { isRefusal } from "@talkback/core/stats";
import { inlineExecutor, sweep } from "@talkback/lab";
import { curve } from "@talkback/viz/figures";

const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
const plan = planOf(parseStudy({
  format: "talkback-study-1", id: "tipping", seed: "tipping", scenario: "push-harder", given: { "network.n": 150 },
  design: { kind: "factorial", factors: [{ path: "empowered", levels: shares }] }, arms: { a: { push: 1 }, b: { push: 4 } },
  replications: 10, twin: false, record: { steps: false },
}, catalog));

const rows: MeasuredRun[] = [];
const { total, failed } = await sweep({
  plan, executor: inlineExecutor({ clock: () => performance.now() }),
  onRecord: ({ record: { result } }, { ref: { point, arm, replication } }) => {
    rows.push({ treatment: plan.treatments[point]!.id, arm, replication, value: result?.outcomes.m_public_mean ?? null });
  },
});
console.log(`study ${plan.study.hash}: ${total} runs, ${failed} failed`);
assert.deepEqual([total, failed], [100, 0]);

// What more push does to what people say, at each share: b − a, by replication.
const groups = byReplication(rows);
const values = (treatment: string, arm: string) => groups.find((group) => group.treatment === treatment && group.arm === arm)!.values;
const pairs = plan.treatments.map(({ id }) => ({ a: values(id, "a"), b: values(id, "b") }));
const effects = pairs.map(({ a, b }) => pairedDifferences(a, b));
for (const [k, { mean, low, high }] of effects.entries()) console.log(`${shares[k]} empowered: ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`);
assert.ok(effects[0]!.low > 0.05 && effects.at(-1)!.high < -0.05);

// Where it turns, with an interval from resampled replications.
const turn = tippingPoint(shares, pairs.map(({ a, b }) => b.map((value, r) => value - a[r]!)), { seed: "tipping" });
assert.ok(!isRefusal(turn) && turn.found === "one");
console.log(`more push hurts beyond ${turn.crossing.at.toFixed(2)} [${turn.low.toFixed(2)}, ${turn.high.toFixed(2)}]`);
assert.ok(turn.low > 0.3 && turn.high < 0.7 && turn.high - turn.low < 0.1);

// A figure is made of elements; outside of a page these few lines make them, or linkedom, or jsdom.
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const element = (name: string, told = "", held = "") => ({
  setAttribute: (key: string, value: string) => { told += ` ${key}="${escaped(value)}"`; },
  appendChild: (child: object | string) => { held += String(child); },
  toString: () => `<${name}${told}>${held}</${name}>`,
});
const document = { createElementNS: (_: string, name: string) => element(name), createTextNode: escaped } as unknown as Document;
const points = effects.map(({ mean, low, high }, k) => ({ x: shares[k]!, y: mean, low, high }));
const svg = String(curve([{ name: "push 4 against 1", points }], {
  document, title: "Where more push begins to hurt", xName: "Share of empowered people", yName: "Difference in public mean", range: [-0.1, 0.1], reference: 0,
}));
console.log(`a figure of ${svg.length} characters, which says of itself: ${/<desc[^>]*>(.*?)<\/desc>/.exec(svg)![1]}`);
assert.match(svg, /^<svg xmlns=.*Share of empowered people.*<\/svg>$/s);
