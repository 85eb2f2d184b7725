import { show } from "../../spec/show.js";
import type { ByteReader, Intake } from "./intake.js";
import { XmlGraph } from "./xml-graph.js";
import { type XmlHandlers, xmlReader } from "./xml-reader.js";

type Attributes = Readonly<Record<string, string>>;

/** Reads GraphML: one flat graph, with `key` declarations, node attributes, and edges of either direction. */
export function graphmlReader(intake: Intake): ByteReader {
  const graph = new XmlGraph(intake);
  const reader = xmlReader(intake, graphmlHandlers(intake, graph));
  return {
    push: reader.push,
    end() {
      reader.end();
      graph.finish();
    },
  };
}

function graphmlHandlers(intake: Intake, graph: XmlGraph): XmlHandlers {
  let scopes: ("node" | "edge")[] = [];
  let key = "";
  /** Text of the open value; null outside of one. */
  let text: string | null = null;
  let graphs = 0;

  const openKey = ({ id, for: scope = "all", "attr.name": name, "attr.type": type }: Attributes): void => {
    scopes = scope === "all" ? ["node", "edge"] : scope === "node" || scope === "edge" ? [scope] : [];
    key = id ?? "";
    for (const each of scopes) graph.declare(each, id, name, type);
  };
  const openGraph = ({ edgedefault }: Attributes): void => {
    if (++graphs > 1) refuse(intake, "one graph", "a further <graph>", "export one graph, without nested graphs");
    if (edgedefault !== "directed" && edgedefault !== "undirected") {
      intake.issues.add({
        code: "E_IMPORT_DIRECTED", path: intake.place(), expected: `edgedefault "directed" or "undirected"`, received: show(edgedefault),
      });
    }
    intake.declared = edgedefault === "directed";
  };
  const openEdge = ({ source, target, directed }: Attributes): void =>
    graph.openTie(source, target, directed === undefined ? intake.directed : directed === "true" || directed === "1");

  return {
    open(name, attributes) {
      if (name === "key") openKey(attributes);
      else if (name === "graph") openGraph(attributes);
      else if (name === "node") graph.openNode(attributes.id);
      else if (name === "edge") openEdge(attributes);
      else if (name === "hyperedge") refuse(intake, "ties of two", "a <hyperedge>", "replace it by edges");
      else if (name === "data") [key, text] = [attributes.key ?? "", ""];
      else if (name === "default") text = "";
    },
    close(name) {
      if (name === "data") graph.value(key, text ?? "");
      else if (name === "default") for (const scope of scopes) graph.absent(scope, key, text ?? "");
      else if (name === "node") graph.closeNode();
      else if (name === "edge") graph.closeTie();
      if (name === "data" || name === "default") text = null;
    },
    text(more) {
      if (text !== null) text += more;
    },
  };
}

function refuse(intake: Intake, expected: string, received: string, hint: string): never {
  return intake.issues.stop({ code: "E_IMPORT_NESTED", path: intake.place(), expected, received, hint });
}
