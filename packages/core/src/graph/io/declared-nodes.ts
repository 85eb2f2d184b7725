import { show } from "../../spec/show.js";
import type { Intake } from "./intake.js";

/** Nodes of a file that must declare them: each once, and every end of a tie, before or after it. */
export class DeclaredNodes {
  private declared = new Uint8Array(256);
  /** Where a node was first named by a tie, as long as it is not declared. */
  private readonly awaited = new Map<number, { readonly id: string; readonly place: string }>();

  constructor(private readonly intake: Intake) {}

  /** Index of a declared node. */
  declare(id: string, place: string): number {
    const i = this.intake.draft.index.ofText(id);
    if (this.isDeclared(i)) {
      this.intake.issues.add({
        code: "E_IMPORT_NODE_TWICE", path: place, expected: "each node once", received: `node ${show(id)} again`, hint: "ids must differ",
      });
    }
    if (i >= this.declared.length) this.declared = widened(this.declared, i);
    this.declared[i] = 1;
    this.awaited.delete(i);
    return i;
  }

  /** Index of a node that a tie names. */
  end(id: string, place: string): number {
    const i = this.intake.draft.index.ofText(id);
    if (!this.isDeclared(i) && !this.awaited.has(i)) this.awaited.set(i, { id, place });
    return i;
  }

  /** Reports ends of ties that no node declares. */
  finish(): void {
    for (const { id, place } of this.awaited.values()) {
      this.intake.issues.add({
        code: "E_IMPORT_NODE_UNKNOWN", path: place, expected: "ends of ties that are declared as nodes", received: show(id),
        hint: `add a node with the id ${id}`,
      });
    }
  }

  private isDeclared(i: number): boolean {
    return this.declared[i] === 1;
  }
}

function widened(flags: Uint8Array<ArrayBuffer>, i: number): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(Math.max(flags.length * 2, i + 1));
  wide.set(flags);
  return wide;
}
