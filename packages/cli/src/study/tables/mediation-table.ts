import type { Interval } from "@talkback/core/stats";
import type { PathFinding, Study } from "@talkback/core/studies";
import { intervalColumns } from "../interval-columns.js";
import { type Table, table } from "../table.js";

const TEXTS: Readonly<Record<keyof PathFinding["paths"], string>> = {
  a1: "uncertainty -> confidence in power", d21: "confidence in power -> threat, given uncertainty", b2: "threat -> divergence, given uncertainty and confidence",
  direct: "uncertainty -> divergence, given both mediators", total: "uncertainty -> divergence",
};

interface Row {
  readonly finding: PathFinding;
  readonly path: string;
  readonly text: string;
  readonly interval: Interval;
}

/** Every path of the serial mediation in every condition. */
export const mediationTable = ({ paths }: Study): Table => table<Row>({
  name: "mediation", caption: "Serial mediation in Experiment 3: uncertainty (0, 1) -> confidence in power (0 to 1) -> perceived threat (0 to 1) -> divergence (-1 to 1).",
  rows: paths.flatMap((finding) => [
    ...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map((path): Row => ({ finding, path, text: TEXTS[path], interval: finding.paths[path] })),
    { finding, path: "serial", text: "serial indirect effect: a1 d21 b2", interval: finding.indirect },
  ]),
  columns: [
    { name: "power", label: "manipulation of power: control or high", of: ({ finding }) => finding.where.power ?? null },
    { name: "asked", label: "whether others' opinions were asked for: unsolicited or solicited", of: ({ finding }) => finding.where.asked ?? null },
    { name: "path", label: "name of the path", of: ({ path }) => path },
    { name: "text", label: "what it is", of: ({ text }) => text },
    ...intervalColumns<Row>(({ interval }) => interval, "unstandardised coefficient: mean over replications"),
  ],
});
