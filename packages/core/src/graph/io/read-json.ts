import { show } from "../../spec/show.js";
import type { Cell } from "./attribute-table.js";
import { DeclaredNodes } from "./declared-nodes.js";
import type { ByteReader, Intake } from "./intake.js";
import { jsonReader } from "./json-pieces.js";
import { PLAIN_LAYER } from "./network-draft.js";

type Fields = Readonly<Record<string, unknown>>;

const LISTS = ["nodes", "edges", "links"];

/**
 * Reads graphology's JSON (nodes with `key` and `attributes`) and node-link JSON (nodes with `id`, and `links` or
 * `edges`), as NetworkX and D3 write it.
 */
export function networkJsonReader(intake: Intake): ByteReader {
  const graph = new JsonGraph(intake);
  const reader = jsonReader(intake, LISTS, {
    member: (key, value) => graph.member(key, value),
    element: (key, k, value) => graph.element(key, `${key}[${k}]`, value),
  });
  return {
    push: reader.push,
    end() {
      reader.end();
      graph.finish();
    },
  };
}

class JsonGraph {
  private readonly nodes: DeclaredNodes;
  /** Some tie says itself whether it is directed. */
  private ownWay = false;

  constructor(private readonly intake: Intake) {
    this.nodes = new DeclaredNodes(intake);
  }

  member(key: string, value: unknown): void {
    if (key === "directed" && typeof value === "boolean") this.intake.declared = value;
    else if (key === "options" && isFields(value)) this.options(value);
    else if (LISTS.includes(key)) this.wrong(key, "a list", value);
  }

  element(list: string, place: string, value: unknown): void {
    if (!isFields(value)) return this.wrong(place, "an object", value);
    if (list === "nodes") this.node(value, place);
    else this.tie(value, place);
  }

  finish(): void {
    this.nodes.finish();
    const { intake, intake: { draft: { ties } } } = this;
    if (this.ownWay || ties.length === 0) return;
    intake.declared ??= intake.format === "graphology" ? true : null;
    ties.directed = ties.way = null;
  }

  private options({ type }: Fields): void {
    if (type === "directed" || type === "undirected") this.intake.declared = type === "directed";
  }

  private node(node: Fields, place: string): void {
    const isNodeLink = node.id !== undefined;
    this.intake.format ??= isNodeLink ? "node-link" : "graphology";
    const id = this.id(isNodeLink ? node.id : node.key, `${place}.${isNodeLink ? "id" : "key"}`);
    if (id === undefined) return;
    const i = this.nodes.declare(id, place);
    for (const [name, value] of Object.entries(isNodeLink ? node : isFields(node.attributes) ? node.attributes : {})) {
      if (!isNodeLink || name !== "id") this.attribute(name, i, value, place);
    }
  }

  private attribute(name: string, i: number, value: unknown, place: string): void {
    const { draft, issues, warnings } = this.intake;
    if (isHolder(value)) {
      warnings.add(`the attribute ${show(name)} of nodes was left out, since it holds lists or objects`);
      return;
    }
    if (typeof value === "number" && !Number.isFinite(value)) {
      issues.add({ code: "E_IMPORT_ATTRIBUTE", path: `${place}.${name}`, expected: "a finite number", received: show(value) });
    }
    draft.attributes.column(name).cells[i] = value === null ? undefined : typeof value === "number" ? value + 0 : (String(value) as Cell);
  }

  private tie(tie: Fields, place: string): void {
    const { intake } = this;
    const source = this.id(tie.source, `${place}.source`);
    const target = this.id(tie.target, `${place}.target`);
    if (source === undefined || target === undefined) return;
    const facts = isFields(tie.attributes) ? tie.attributes : tie;
    const written = facts.weight ?? facts.strength ?? 1;
    const strength = written === 1 ? 1 : intake.strength(isHolder(written) ? show(written) : String(written), place);
    if (isHolder(facts.layer)) return this.wrong(`${place}.layer`, "a text or a number", facts.layer);
    const layer = facts.layer === undefined || facts.layer === null ? PLAIN_LAYER : String(facts.layer);
    this.ownWay ||= typeof tie.undirected === "boolean";
    intake.draft.ties.addWith(this.nodes.end(source, place), this.nodes.end(target, place), {
      strength, layer: intake.draft.layer(layer),
      directed: typeof tie.undirected === "boolean" ? !tie.undirected : (intake.declared ?? intake.format === "graphology"),
    });
  }

  private id(value: unknown, path: string): string | undefined {
    if (typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value))) return String(value);
    this.wrong(path, "an id: a text or a whole number", value);
    return undefined;
  }

  private wrong(path: string, expected: string, received: unknown): void {
    this.intake.issues.add({ code: "E_IMPORT_JSON", path, expected, received: show(received) });
  }
}

/** Lists and objects: they may hold a toString of their own. */
const isHolder = (value: unknown): boolean => typeof value === "object" && value !== null;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
