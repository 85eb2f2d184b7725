import { simulate } from "../../engine/simulate.js";
import { importNetworkSync } from "../../graph/io/import-network.js";
import { utf8 } from "../../random/utf8.js";
import { hashHex } from "../../random/hash64.js";
import { canonicalJson } from "../../scenario/canonical-json.js";
import type { Catalog } from "../../scenario/catalog.js";
import type { Changes, Scenario } from "../../scenario/scenario.js";
import type { Issue } from "../../spec/errors.js";
import { isPlain } from "../../spec/plain.js";
import { show } from "../../spec/show.js";
import { attempt } from "../attempt.js";
import { pathOf } from "../claims/arms.js";
import type { StudyFile } from "./shape.js";
import type { Imported } from "./study.js";
import { wrong } from "./wrong.js";

/** Bytes of a study's own network, at most: it goes wherever its runs go. */
export const MOST_NETWORK = 8_000_000;

const NAME_IT = `name a file beside the study's, as in "network": {"file": "friends.csv"}`;

/** A study's own network, and everything that is wrong with it; null where it has none, or none that can be read. */
export function checkNetwork(asked: StudyFile["network"]): { readonly value: Imported | null; readonly issues: readonly Issue[] } {
  if (asked === null) return { value: null, issues: [] };
  const { content, file, keyColumn } = asked;
  if (content === null) return { value: null, issues: [unread(file)] };
  if (!isPlain(content) || !isFlat(content, 3)) return { value: null, issues: [wrong("network.content", "node-link JSON: nodes and links with texts and numbers", isPlain(content) ? "lists within nodes or links" : content)] };
  const text = canonicalJson(content);
  const bytes = utf8(text);
  if (bytes.length > MOST_NETWORK) return { value: null, issues: [wrong("network", `at most ${MOST_NETWORK} bytes as node-link JSON`, bytes.length)] };
  const { value, issues } = attempt(() => importNetworkSync(bytes, { format: "node-link", ...(keyColumn === "" ? {} : { keyColumn }) }));
  if (value === null) return { value, issues: issues.map((issue) => ({ ...issue, path: `network.content, ${issue.path}` })) };
  return { value: { network: value.network, hash: hashHex(`${keyColumn}\n${text}`) }, issues };
}

const unread = (file: string): Issue => (file === ""
  ? { ...wrong("network.file", "the name of a network file", file), hint: NAME_IT }
  : {
    code: "E_STUDY", path: "network", expected: "the network itself, as node-link JSON in `content`", received: `the name of its file, ${show(file)}`,
    hint: "commands read that file; elsewhere give the study.json of a results folder, which holds its network",
  });

/** What of a scenario does not fit the network that it takes place in: traits that no node has, nobody to talk to. */
export function checkFit(scenario: Scenario, imported: Imported | null, catalog: Catalog): readonly Issue[] {
  if (imported === null || scenario.network.kind !== "given") return [];
  const { issues } = attempt(() => simulate(scenario, { network: imported.network, catalog, twin: false, record: "none", stopWhen: () => true }));
  return issues.map((issue) => ({ ...issue, path: issue.path === "network" ? issue.path : `network, ${issue.path}` }));
}

/** Whether nothing is nested deeper than a few levels. */
const isFlat = (value: unknown, levels: number): boolean =>
  typeof value !== "object" || value === null || (levels > 0 && Object.values(value).every((inner) => isFlat(inner, levels - 1)));

/** Settings that take place in a network that is handed over, where a study has none. */
export function* checkGiven({ network, design, arms }: Pick<StudyFile, "network" | "design" | "arms">, scenario: Pick<Scenario, "network" | "lead">): Iterable<Issue> {
  if (network !== null) return;
  const lacking = (path: string): Issue => ({ code: "E_STUDY", path, expected: "a network that can be made, or one in the study's `network`", received: `kind "given", and no network`, hint: NAME_IT });
  if (scenario.network.kind === "given") yield lacking("network");
  const points: readonly (readonly [string, Changes])[] = [
    ...(design.kind === "list" ? design.points.map((point, k) => [`design.points.${k}`, point] as const) : design.factors.flatMap(({ path, levels }, k) => (levels ?? []).map((level, j) => [`design.factors.${k}.levels.${j}`, { [path]: level }] as const))),
    ...(arms === null ? [] : [["arms.a", arms.a] as const, ["arms.b", arms.b] as const]),
  ];
  for (const [at, changes] of points) if (Object.entries(changes).some(([name, value]) => takesGiven(pathOf(scenario.lead, name), value))) yield lacking(at);
}

const takesGiven = (path: string, value: unknown): boolean =>
  (path === "network.kind" && value === "given") || (path === "network" && (value === "given" || (isPlain(value) && value.kind === "given")));
