import { show } from "../../spec/show.js";
import type { ByteReader, Intake } from "./intake.js";
import { type Scope, XmlGraph } from "./xml-graph.js";
import { type XmlHandlers, xmlReader } from "./xml-reader.js";

type Attributes = Readonly<Record<string, string>>;

const UNDIRECTED = ["undirected", "mutual"];

/** Reads GEXF: one flat graph, with declared attributes, node labels, and edges of either direction. */
export function gexfReader(intake: Intake): ByteReader {
  const graph = new XmlGraph(intake);
  const reader = xmlReader(intake, gexfHandlers(intake, graph));
  return {
    push: reader.push,
    end() {
      reader.end();
      graph.finish();
    },
  };
}

function gexfHandlers(intake: Intake, graph: XmlGraph): XmlHandlers {
  let scope: Scope = "node";
  let attribute = "";
  /** Text of the open default value; null outside of one. */
  let absent: string | null = null;
  let inNode = false;

  const openGraph = ({ defaultedgetype = "undirected", mode }: Attributes): void => {
    intake.declared = !isUndirected(intake, defaultedgetype);
    if (mode === "dynamic") intake.warnings.add("the network is dynamic; its times were left out");
  };
  const openNode = ({ id, label }: Attributes): void => {
    if (inNode) {
      intake.issues.stop({
        code: "E_IMPORT_NESTED", path: intake.place(), expected: "flat nodes", received: "a node in a node", hint: "export the network without hierarchy",
      });
    }
    inNode = true;
    graph.openNode(id);
    if (label !== undefined) graph.label(label);
  };
  const openAttribute = ({ id, title, type }: Attributes): void => {
    attribute = id ?? "";
    graph.declare(scope, id, title, type);
  };
  const openEdge = ({ source, target, type, weight }: Attributes): void =>
    graph.openTie(source, target, type === undefined ? intake.directed : !isUndirected(intake, type), weight);

  return {
    open(name, attributes) {
      if (name === "graph") openGraph(attributes);
      else if (name === "attributes") scope = attributes.class === "edge" ? "edge" : "node";
      else if (name === "attribute") openAttribute(attributes);
      else if (name === "default") absent = "";
      else if (name === "node") openNode(attributes);
      else if (name === "edge") openEdge(attributes);
      else if (name === "attvalue") graph.value(attributes.for ?? attributes.id, attributes.value ?? "");
    },
    close(name) {
      if (name === "default") {
        graph.absent(scope, attribute, absent ?? "");
        absent = null;
      } else if (name === "node") {
        inNode = false;
        graph.closeNode();
      } else if (name === "edge") graph.closeTie();
    },
    text(more) {
      if (absent !== null) absent += more;
    },
  };
}

function isUndirected(intake: Intake, type: string): boolean {
  if (type !== "directed" && !UNDIRECTED.includes(type)) {
    intake.issues.add({
      code: "E_IMPORT_DIRECTED", path: intake.place(), expected: `edge type "directed", "undirected" or "mutual"`, received: show(type),
    });
  }
  return UNDIRECTED.includes(type);
}
