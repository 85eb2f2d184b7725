import { AttributeTable } from "./attribute-table.js";
import { IdIndex } from "./id-index.js";
import { TieList } from "./tie-list.js";

/** Called when a draft would hold more than allowed; does not return. */
export interface DraftLimits {
  readonly nodes: number;
  readonly ties: number;
  exceeded(what: "nodes" | "ties"): never;
  layersExceeded(): never;
}

/** The layer of ties that are in none. */
export const PLAIN_LAYER = "ties";
const MOST_LAYERS = 256;

/** A network while it is put together: nodes and ties in order of appearance, by index. */
export class NetworkDraft {
  readonly index: IdIndex;
  readonly ties: TieList;
  readonly attributes = new AttributeTable();
  readonly layers: string[] = [PLAIN_LAYER];
  private readonly layerOfName = new Map([[PLAIN_LAYER, 0]]);

  constructor(private readonly limits: DraftLimits) {
    this.index = new IdIndex(limits.nodes, () => limits.exceeded("nodes"));
    this.ties = new TieList(limits.ties, () => limits.exceeded("ties"));
  }

  layer(name: string): number {
    const known = this.layerOfName.get(name);
    if (known !== undefined) return known;
    if (this.layers.length === MOST_LAYERS) this.limits.layersExceeded();
    this.layerOfName.set(name, this.layers.length);
    return this.layers.push(name) - 1;
  }
}
