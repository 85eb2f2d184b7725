// Screens the addressed draws with Debian's dieharder, in the orders in which the engine makes them.
// node scripts/screen-chance.mjs [--quick] [--plant] [--write] [--only <part of a name>] [--fresh <text before each seed>]
//   [--control]; needs packages/core built: npx tsc -b packages/core
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const flag = { type: "boolean", default: false };
const text = { type: "string", default: "" };
const { values: asked } = parseArgs({ options: { quick: flag, plant: flag, control: flag, write: flag, only: text, fresh: text } });

const DOOR = new URL("../packages/core/dist/random/", import.meta.url);
const REPORT = new URL("../docs/chance.md", import.meta.url);
const QUICK = ["0", "3", "4", "8", "15", "16", "100", "200 -n 4", "202 -n 4", "204", "205"];
const FULL = [...QUICK, "1", "2", "9", "10", "11", "12", "13", "17 -p 20", "101", "102", "201 -n 3", "203 -n 8 -p 20", "206", "207", "208", "209"];
const NAMES = ["network", "population", "targets", "contact", "speak", "audience", "seek", "parent"];
const RUNS = 256;
/** Share of p-values that dieharder calls WEAK of a perfect generator; see docs/chance.md. */
const WEAK_SHARE = 0.023;
const seed = (k) => `${asked.fresh}${k}`;

stopUnlessReady();
const { openStream } = await import(new URL("stream.js", DOOR));
const { threefry2x32 } = await import(new URL("threefry.js", DOOR));

/** Whole numbers 0, 1, 2, ... that wrap at 2^32, as addresses do. */
function* upwards() {
  for (let k = 0; ; k++) yield k >>> 0;
}

function* agentsFirst(n) {
  const stream = openStream(seed(1), 0, "speak");
  for (const step of upwards()) {
    stream.at(step);
    for (let agent = 0; agent < n; agent++) yield stream.u32(agent);
  }
}

function* stepsFirst() {
  const stream = openStream(seed(1), 0, "speak");
  for (const step of upwards()) {
    stream.at(step);
    yield stream.u32(17);
  }
}

function* tiesFirst(n, degree) {
  const stream = openStream(seed(1), 0, "parent");
  for (const step of upwards()) {
    stream.at(step);
    for (let agent = 0; agent < n; agent++)
      for (let tie = 1; tie <= degree; tie++) yield stream.u32(agent, (agent + tie) % n);
  }
}

function* repeatsFirst() {
  const stream = openStream(seed(1), 0, "contact");
  for (const step of upwards())
    for (let k = 0; k < 4; k++) {
      stream.at(step, k);
      for (let agent = 0; agent < 8; agent++) yield stream.u32(agent);
    }
}

/** The same addresses in many streams, one draw of each in turn. */
function* streamsFirst(streams) {
  for (const step of upwards()) {
    for (const stream of streams) stream.at(step);
    for (let agent = 0; agent < 1000; agent++) for (const stream of streams) yield stream.u32(agent);
  }
}

const runs = (open) => Array.from({ length: RUNS }, (_, r) => open(r));

const ORDERS = [
  { name: "agents first, n = 1,000", tests: FULL, draws: () => agentsFirst(1000) },
  { name: "agents first, n = 100,000", tests: QUICK, draws: () => agentsFirst(100_000) },
  { name: "steps first, one agent", tests: QUICK, draws: () => stepsFirst() },
  { name: "ties first: agent x other, n = 1,000, 10 ties each", tests: FULL, draws: () => tiesFirst(1000, 10) },
  { name: "four draws k of one step, 8 agents", tests: QUICK, draws: () => repeatsFirst() },
  { name: `${NAMES.length} streams in turn`, tests: QUICK, draws: () => streamsFirst(NAMES.map((name) => openStream(seed(1), 0, name))) },
  { name: `replications 0 to ${RUNS - 1} in turn`, tests: QUICK, draws: () => streamsFirst(runs((r) => openStream(seed(1), r, "speak"))) },
  { name: `seeds "${seed(1)}" to "${seed(RUNS)}" in turn`, tests: QUICK, draws: () => streamsFirst(runs((r) => openStream(seed(r + 1), 0, "speak"))) },
];

function* linear() {
  let x = 1;
  for (;;) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x;
  }
}

/** Threefry with 4 rounds in place of 13, agents first. */
function* fewRounds() {
  const out = new Uint32Array(2);
  for (const step of upwards())
    for (let agent = 0; agent < 1000; agent++) {
      threefry2x32(4, 1, step, agent, 0, out);
      yield out[0];
    }
}

/** An address chained through one 32-bit word: each part is added, then mixed by one multiplication. */
function* chained() {
  const mix = (x) => Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  for (const step of upwards()) for (let agent = 0; agent < 1000; agent++) yield mix(mix(1 + step) + agent) >>> 0;
}

const PLANTS = [
  { name: "planted: linear congruential, modulus 2^32", tests: QUICK, draws: linear },
  { name: "planted: Threefry with 4 rounds, agents first", tests: QUICK, draws: fewRounds },
  { name: "planted: address chained through one word, agents first", tests: QUICK, draws: chained },
];

/** The operating system's random bytes: how the battery judges draws beyond suspicion. */
function* system() {
  for (;;) yield* new Uint32Array(randomBytes(65_536).buffer, 0, 16_384);
}

const CONTROLS = [1, 2, 3, 4].map((k) => ({ name: `control ${k}: random bytes of the operating system`, tests: QUICK, draws: system }));

/** Feeds one dieharder test from the start of a sequence; resolves to its verdicts, one for each p-value. */
function verdicts(test, draws) {
  const shown = ["test_name", "ntuple", "pvalues", "assessment"].flatMap((column) => ["-D", column]);
  const child = spawn("dieharder", ["-g", "200", "-d", ...test.split(" "), ...shown]);
  let text = "";
  child.stdout.on("data", (part) => { text += part; });
  child.stdin.on("error", () => {});
  const feed = () => { while (child.exitCode === null && !child.stdin.destroyed && child.stdin.write(nextWords(draws))); };
  child.stdin.on("drain", feed);
  feed();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.stdout.on("close", () => {
      child.stdin.destroy();
      const found = [...text.matchAll(/^\s*(\S+?)\|\s*(\d+)\|\s*([\d.]+)\|\s*(PASSED|WEAK|FAILED)/gm)];
      if (found.length === 0) reject(new Error(`dieharder -d ${test} gave no verdict: ${text}`));
      else resolve(found.map(([, name, ntuple, p, verdict]) => ({ test: `${name} ${ntuple}`, p, verdict })));
    });
  });
}

function nextWords(draws) {
  const words = new Uint32Array(16_384);
  for (let k = 0; k < words.length; k++) words[k] = draws.next().value;
  return new Uint8Array(words.buffer);
}

async function screen({ name, tests, draws }, battery) {
  const all = [];
  for (const test of battery ?? tests) all.push(...(await verdicts(test, draws())));
  const count = (verdict) => all.filter((one) => one.verdict === verdict).length;
  const notable = all.filter((one) => one.verdict !== "PASSED").map((one) => `${one.test} (p = ${one.p})`);
  const row = { name, tests: (battery ?? tests).length, values: all.length, passed: count("PASSED"), weak: count("WEAK"), failed: count("FAILED"), notable };
  console.log(line(row));
  return row;
}

const line = ({ name, tests, values, passed, weak, failed, notable }) =>
  `| ${name} | ${tests} | ${values} | ${passed} | ${weak} | ${failed} | ${shown(notable)} |`;
const shown = (notable) => notable.slice(0, 4).join("; ") + (notable.length > 4 ? `; and ${notable.length - 4} more` : "");
const HEAD = "| draws | tests | p-values | PASSED | WEAK | FAILED | not passed |\n|---|---|---|---|---|---|---|";

function stopUnlessReady() {
  const lacks = (what) => { console.error(what); process.exit(2); };
  if (spawnSync("dieharder", ["-l"]).error) lacks("dieharder is not installed; on Debian or Ubuntu: apt-get install dieharder");
  if (!existsSync(new URL("stream.js", DOOR))) lacks("packages/core is not built; first: npx tsc -b packages/core");
}

/** Puts the rows between the report's two marks of that name. */
function write(mark, rows) {
  const [from, to] = [`<!-- ${mark}: written by scripts/screen-chance.mjs -->`, `<!-- /${mark} -->`];
  const text = readFileSync(REPORT, "utf8");
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`docs/chance.md lacks the marks ${from} ... ${to}`);
  writeFileSync(REPORT, `${text.slice(0, start + from.length)}\n\n${summary(rows)}\n\n${text.slice(end)}`);
}

function summary(rows) {
  const version = /version (\S+)/.exec(spawnSync("dieharder", ["-l"], { encoding: "utf8" }).stdout)[1];
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return `${HEAD}\n${rows.map(line).join("\n")}\n\ndieharder ${version}: ${sum("values")} p-values, ${sum("weak")} WEAK (${(sum("values") * WEAK_SHARE).toFixed(1)} expected of a perfect generator), ${sum("failed")} FAILED.`;
}

const [list, mark] = asked.plant ? [PLANTS, "planted"] : asked.control ? [CONTROLS, "control"] : [ORDERS, asked.fresh === "" ? "screened" : "repeated"];
const rows = [];
console.log(HEAD);
for (const order of list.filter(({ name }) => name.includes(asked.only))) {
  rows.push(await screen(order, asked.quick ? QUICK : undefined));
  if (asked.write) write(mark, rows);
}
const failures = rows.filter((row) => row.failed > 0).length;
console.log(asked.plant ? `${failures} of ${rows.length} planted generators FAILED` : `${failures} of ${rows.length} orders have a FAILED test`);
process.exit(failures === (asked.plant ? rows.length : 0) ? 0 : 1);
