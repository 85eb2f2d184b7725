/** @typedef {{ mean: number, low: number, high: number }} Interval */
/** @typedef {{ certainty: number, push: number, thought: Interval, said: Interval }} Point */

const [LEFT, TOP, WIDE, HIGH, STEP] = [58, 134, 176, 200, 272];
const TOP_VALUE = 0.3;
/** Half the size of a mark. */
const MARK = 4.5;
const style = `
  svg { --paper: #fbfaf7; --ink: #1c1c1a; --soft: #55554f; --line: #d9d6cc; --thought: #1b6ca8; --said: #b3401f; }
  @media (prefers-color-scheme: dark) { svg { --paper: #181816; --ink: #eeece6; --soft: #b4b1a8; --line: #3d3c37; --thought: #7cc0f2; --said: #ff9a76; } }
  text { font: 16px system-ui, "DejaVu Sans", sans-serif; fill: var(--ink); } .soft { fill: var(--soft); } .title { font-weight: 600; font-size: 18px; }
  .paper { fill: var(--paper); } .grid { stroke: var(--line); } .thought { stroke: var(--thought); } .said { stroke: var(--said); }
  path { fill: none; stroke-width: 2.5; } .said.way { stroke-dasharray: 7 5; } circle { stroke-width: 2.5; fill: var(--thought); } rect.said { stroke-width: 2.5; fill: var(--paper); }
  text.thought { fill: var(--thought); stroke: none; } text.said { fill: var(--said); stroke: none; }`;

/**
 * What people think and say of the brand by push, unsure on the left and sure on the right, as SVG; the data stand in its metadata.
 *
 * @param {{ n: number, pairs: number, empowered: number, fingerprint: string, points: readonly Point[] }} data
 */
export function picture(data) {
  const { n, pairs, empowered, points } = data;
  const panels = [...new Set(points.map(({ certainty }) => certainty))].map((certainty, k) =>
    panel(`${k === 0 ? "unsure" : "sure"} (certainty ${certainty})`, LEFT + k * STEP, points.filter((point) => point.certainty === certainty)));
  const within = points.every(({ thought, said }) => [thought, said].every(({ low, high }) => ((high - low) / TOP_VALUE) * HIGH <= 2 * MARK));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 590 400" width="590" height="400" role="img" aria-labelledby="title desc">
<title id="title">The harder the brand pushes the unsure, the further what they say falls below what they think</title>
<desc id="desc">Mean opinion by push, with ${100 * empowered} % of people empowered. Where people are unsure, what is thought rises with push and what is said falls; where they are sure, both rise together.</desc>
<metadata>${JSON.stringify(data)}</metadata>
<style>${style}
</style>
<rect class="paper" width="590" height="400" rx="6"/>
<text class="title" x="16" y="32">What people think of a brand, and what they say</text>
<text class="soft" x="16" y="56">Mean opinion, from -1 to 1, of ${n} people, ${100 * empowered} % of them empowered,</text>
<text class="soft" x="16" y="78">in ${pairs} pairs of runs; 95 % intervals${within ? " lie within the marks" : ""}</text>
${panels.join("\n")}
</svg>
`;
}

/** The data that a picture was drawn from. */
export const dataOf = (svg) => JSON.parse(/<metadata>(.*)<\/metadata>/.exec(svg)[1]);

function panel(title, x0, points) {
  const most = Math.max(...points.map(({ push }) => push));
  const x = (push) => round(x0 + (push / most) * WIDE);
  const y = (value) => round(TOP + HIGH - (value / TOP_VALUE) * HIGH);
  const ticks = [0, 0.1, 0.2, 0.3].map((value) =>
    `<line class="grid" x1="${x0}" x2="${x0 + WIDE}" y1="${y(value)}" y2="${y(value)}"/><text class="soft" x="${x0 - 8}" y="${y(value) + 5}" text-anchor="end">${short(value)}</text>`);
  const pushes = points.map(({ push }) => `<text class="soft" x="${x(push)}" y="${TOP + HIGH + 26}" text-anchor="middle">${push}</text>`);
  const way = (what) => `<path class="${what} way" d="M${points.map((point) => `${x(point.push)} ${y(point[what].mean)}`).join("L")}"/>`;
  const bars = (what) => points.map((point) => `<path class="${what}" d="M${x(point.push)} ${y(point[what].low)}V${y(point[what].high)}"/>`).join("");
  const dots = points.map(({ push, thought }) => `<circle class="thought" cx="${x(push)}" cy="${y(thought.mean)}" r="${MARK}"/>`);
  const boxes = points.map(({ push, said }) => `<rect class="said" x="${round(x(push) - MARK)}" y="${round(y(said.mean) - MARK)}" width="${2 * MARK}" height="${2 * MARK}"/>`);
  const [thoughtAt, saidAt] = apart(y(points.at(-1).thought.mean), y(points.at(-1).said.mean));
  const label = (what, at) => `<text class="${what}" x="${x0 + WIDE + 12}" y="${at + 5}">${what}</text>`;
  return [
    `<text x="${x0}" y="${TOP - 16}">${title}</text>`, ...ticks, ...pushes, `<text class="soft" x="${x0 + WIDE / 2}" y="${TOP + HIGH + 52}" text-anchor="middle">push</text>`,
    way("thought"), way("said"), bars("thought"), bars("said"), ...dots, ...boxes, label("thought", thoughtAt), label("said", saidAt),
  ].join("\n");
}

/** Two labels, moved apart where they would touch. */
function apart(a, b) {
  const lack = Math.max(0, 20 - Math.abs(a - b)) / 2;
  return a <= b ? [round(a - lack), round(b + lack)] : [round(a + lack), round(b - lack)];
}

const round = (value) => Math.round(value * 10) / 10;
const short = (value) => (value === 0 ? "0" : String(value).replace(/^0/, ""));
