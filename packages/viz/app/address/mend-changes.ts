import { type Changes, type Issue, parseScenario, type Scenario, SpecError, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario } from "@talkback/core/scenarios";
import { beyond, LIMITS } from "./limits.js";
import { printValue } from "./notation.js";
import { quoted, type Remark } from "./remark.js";
import { shapeAt } from "./shape-at.js";
import { emptiness } from "./trial.js";
import { withNumbers } from "./with-numbers.js";

/** Changes that core accepts, what was mended, and names that it does not know. */
export interface Mended {
  readonly changes: Changes;
  readonly scenario: Scenario;
  readonly remarks: readonly Remark[];
  readonly unknown: readonly string[];
}

type Story = string | Readonly<Record<string, unknown>>;

/** A scenario by id, or as it is written. @throws {SpecError} when there is none, or it is not one */
export const baseOf = (story: Story): Scenario => (typeof story === "string" ? scenario(story) : parseScenario(story, catalog));

/** As many of the changes as a scenario accepts: numbers are drawn into their range, the rest of what is wrong is left out. Never throws. */
export function mendChanges(base: Scenario, asked: Changes): Mended {
  const remarks: Remark[] = [];
  // What was drawn into its range and still does not fit is left out, and said to be that only.
  const refuse = (issue: Issue, name: string) => {
    const drawn = remarks.findIndex(({ key, values }) => key.startsWith("address.clamped") && values.name === quoted(name));
    if (drawn >= 0) remarks.splice(drawn, 1);
    remarks.push(refusal(issue, name, asked[name]));
  };
  const unknown: string[] = [];
  for (let changes = withoutColumns(asked, remarks); ; ) {
    const [above, wrong] = brokenAbove(base, changes) ?? [];
    if (above !== undefined) {
      refuse(wrong!, above);
      changes = without(changes, above);
      continue;
    }
    const tried = attempt(base, changes);
    if ("scenario" in tried) return { changes: withNumbers(changes, tried.scenario), scenario: tried.scenario, remarks, unknown };
    for (const [name, issue] of culprits(base, changes, tried.issues)) {
      const drawn = issue.code === "E_PARAM_RANGE" ? drawnIn(base, changes, name) : undefined;
      if (drawn !== undefined) remarks.push(clampRemark(base, changes, name, drawn));
      else if (issue.code === "E_PARAM_UNKNOWN" && isAbove(issue.path, pathOf(base, name))) unknown.push(name);
      else refuse(issue, name);
      changes = drawn === undefined ? without(changes, name) : { ...changes, [name]: drawn.used };
    }
  }
}

/** Links and files of places hold no people, so none whose traits could come from columns. */
function withoutColumns(asked: Changes, remarks: Remark[]): Changes {
  return Object.entries(asked).reduce((changes, [name, value]) => {
    const { kind, name: column } = (typeof value === "object" && value !== null ? value : {}) as { readonly kind?: unknown; readonly name?: unknown };
    if (kind !== "attribute") return changes;
    remarks.push({ key: "address.column", values: { name: quoted(name), column: quoted(String(column)) } });
    return without(changes, name);
  }, asked);
}

function attempt(base: Scenario, changes: Changes): { readonly scenario: Scenario } | { readonly issues: readonly Issue[] } {
  try {
    const scenario = withChanges(base, changes);
    const limit = Object.keys(changes).length === 0 ? null : beyond(scenario);
    if (limit !== null) return { issues: [{ code: "E_LIMIT", path: limit === "steps" ? "steps" : "network", expected: String(LIMITS[limit]), received: limit }] };
    const empty = Object.keys(changes).some((name) => isAbove("network", pathOf(base, name))) ? emptiness(scenario) : null;
    return empty === null ? { scenario } : { issues: [empty] };
  } catch (error) {
    if (error instanceof SpecError) return { issues: error.issues };
    throw error;
  }
}

/** The changes that issues come from, each with its first issue; the last of all where none can be told. */
function culprits(base: Scenario, changes: Changes, issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    const name = culprit(base, changes, issue);
    if (name !== undefined && !found.has(name)) found.set(name, issue);
  }
  return found.size > 0 ? found : new Map([[Object.keys(changes).at(-1)!, issues[0]!]]);
}

const pathOf = ({ lead }: Scenario, name: string): string => (Object.hasOwn(lead, name) ? lead[name]! : name);

const isAbove = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);

/** The last change on the same branch as an issue, one of that very path first. */
function culprit(base: Scenario, changes: Changes, { path }: Issue): string | undefined {
  const names = Object.keys(changes).reverse();
  return names.find((name) => pathOf(base, name) === path) ?? names.find((name) => isAbove(path, pathOf(base, name)) || isAbove(pathOf(base, name), path));
}

/** A change that is wrong by itself, of the same as another one changes or of what holds that: the other is not to blame, and must not hide it. */
function brokenAbove(base: Scenario, changes: Changes): readonly [name: string, issue: Issue] | undefined {
  const paths = Object.keys(changes).map((name) => pathOf(base, name));
  for (const [k, name] of Object.keys(changes).entries()) {
    if (!paths.some((path, other) => other !== k && isAbove(paths[k]!, path))) continue;
    const alone = attempt(base, { [name]: changes[name] });
    if ("issues" in alone) return [name, alone.issues[0]!];
  }
  return undefined;
}

interface Drawn {
  readonly low: number;
  readonly high: number;
  readonly used: number;
  readonly integer: boolean;
}

/** The nearest number that the description of a parameter allows; undefined where it is no number, or would not change. */
function drawnIn(base: Scenario, changes: Changes, name: string): Drawn | undefined {
  const { [name]: asked, ...others } = changes;
  const rest = attempt(base, others);
  const found = shapeAt("scenario" in rest ? rest.scenario : base, pathOf(base, name));
  const shape = found?.is === "maybe" ? found.of : found;
  if (shape?.is !== "number" || typeof asked !== "number" || Number.isNaN(asked)) return undefined;
  const high = shape.below !== true ? shape.max : shape.integer ? shape.max - 1 : shape.max - shape.max * 2 ** -40;
  const within = Math.min(high, Math.max(shape.min, asked));
  const used = shape.integer ? Math.round(within) : within;
  return Object.is(used, asked) ? undefined : { low: shape.min, high: shape.max, used, integer: shape.integer };
}

function clampRemark(base: Scenario, changes: Changes, name: string, { low, high, used, integer }: Drawn): Remark {
  const endless = (end: number) => (Math.abs(end) >= 1e9 ? Math.sign(end) * Number.POSITIVE_INFINITY : end);
  const values = { name: quoted(name), asked: quoted(printValue(changes[name])), low: endless(low), high: endless(high), used };
  return { key: integer ? "address.clampedWhole" : "address.clamped", values, control: pathOf(base, name) };
}

function refusal({ code, path, expected, received }: Issue, name: string, value: unknown): Remark {
  const said = { name: quoted(name), asked: quoted(printValue(value)) };
  if (code === "E_LIMIT") return { key: "address.tooLarge", values: { ...said, limit: Number(expected), what: received }, control: name };
  return { key: "address.refused", values: { ...said, path: quoted(path), expected: quoted(expected) }, control: name };
}

function without(changes: Changes, name: string): Changes {
  const { [name]: _, ...rest } = changes;
  return rest;
}
