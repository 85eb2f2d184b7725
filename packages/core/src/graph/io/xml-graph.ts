import { show } from "../../spec/show.js";
import type { Cell } from "./attribute-table.js";
import { DeclaredNodes } from "./declared-nodes.js";
import type { Intake } from "./intake.js";
import { PLAIN_LAYER } from "./network-draft.js";

/** Whose attribute a declaration describes. */
export type Scope = "node" | "edge";

interface Declaration {
  readonly name: string;
  readonly holds: "numbers" | "texts";
}

interface OpenTie {
  readonly from: number;
  readonly to: number;
  readonly directed: boolean;
  readonly place: string;
  strength: string;
  layer: string;
}

const NUMERIC = ["int", "integer", "long", "short", "byte", "float", "double"];
const STRENGTH = ["weight", "strength"];

/** What GEXF and GraphML have in common: declared attributes, nodes, and ties with values of their own. */
export class XmlGraph {
  private readonly declarations = { node: new Map<string, Declaration>(), edge: new Map<string, Declaration>() };
  private readonly nodes: DeclaredNodes;
  private node = -1;
  private declaresLabel = false;
  private tie: OpenTie | null = null;
  private readonly edgeDefaults = { strength: "1", layer: PLAIN_LAYER };

  constructor(private readonly intake: Intake) {
    this.nodes = new DeclaredNodes(intake);
  }

  declare(scope: Scope, id: string | undefined, name: string | undefined, type: string | undefined): void {
    if (id === undefined) return this.missing("id", "attribute");
    const holds = NUMERIC.includes((type ?? "string").toLowerCase()) ? "numbers" : "texts";
    this.declarations[scope].set(id, { name: name ?? id, holds });
    if (scope === "node") {
      this.intake.draft.attributes.column(name ?? id, holds);
      this.declaresLabel ||= name === "label";
    } else if (!STRENGTH.includes(name ?? id) && (name ?? id) !== "layer") {
      this.intake.warnings.add(`the attribute ${show(name ?? id)} of ties was left out`);
    }
  }

  /** Value of nodes or ties that have none of their own. */
  absent(scope: Scope, id: string, text: string): void {
    const declared = this.declarations[scope].get(id);
    if (declared === undefined) return;
    if (scope === "node") this.intake.draft.attributes.column(declared.name).absent = this.cell(declared, text);
    else if (STRENGTH.includes(declared.name)) this.edgeDefaults.strength = text;
    else if (declared.name === "layer") this.edgeDefaults.layer = text;
  }

  openNode(id: string | undefined): void {
    if (id === undefined) return this.missing("id", "node");
    this.node = this.nodes.declare(id, this.intake.place());
  }

  closeNode(): void {
    this.node = -1;
  }

  openTie(source: string | undefined, target: string | undefined, directed: boolean, strength?: string): void {
    const place = this.intake.place();
    if (source === undefined) return this.missing("source", "edge");
    if (target === undefined) return this.missing("target", "edge");
    this.tie = {
      from: this.nodes.end(source, place), to: this.nodes.end(target, place), directed, place,
      ...this.edgeDefaults, ...(strength === undefined ? {} : { strength }),
    };
  }

  closeTie(): void {
    const { tie, intake } = this;
    if (tie === null) return;
    this.tie = null;
    const { from, to, directed, place } = tie;
    intake.draft.ties.addWith(from, to, {
      strength: intake.strength(tie.strength.trim(), place), layer: intake.draft.layer(tie.layer), directed,
    });
  }

  /** A value of the node or tie that is open. */
  value(id: string | undefined, text: string): void {
    const scope = this.tie === null ? "node" : "edge";
    if (this.tie === null && this.node < 0) return;
    const declared = this.declarations[scope].get(id ?? "");
    if (declared === undefined) {
      return this.intake.issues.add({
        code: "E_IMPORT_ATTRIBUTE", path: this.intake.place(), expected: `an attribute declared for ${scope}s`, received: show(id),
      });
    }
    if (this.tie === null) this.intake.draft.attributes.column(declared.name).cells[this.node] = this.cell(declared, text);
    else if (STRENGTH.includes(declared.name)) this.tie.strength = text;
    else if (declared.name === "layer") this.tie.layer = text;
  }

  /** The label of the open node, as viewers write it; an attribute declared with that name goes first. */
  label(text: string): void {
    if (this.node >= 0 && !this.declaresLabel) this.intake.draft.attributes.column("label", "texts").cells[this.node] = text;
  }

  finish(): void {
    this.nodes.finish();
  }

  missing(attribute: string, element: string): void {
    this.intake.issues.add({
      code: "E_IMPORT_MISSING", path: this.intake.place(), expected: `an ${attribute} on every <${element}>`, received: "none",
    });
  }

  private cell({ name, holds }: Declaration, text: string): Cell {
    if (holds === "texts") return text;
    const written = text.trim();
    if (written === "" || written === "NaN") return undefined;
    const value = Number(written);
    if (Number.isFinite(value)) return value + 0;
    this.intake.issues.add({
      code: "E_IMPORT_ATTRIBUTE", path: this.intake.place(), expected: `a finite number for the attribute ${name}`, received: show(text),
    });
    return undefined;
  }
}
