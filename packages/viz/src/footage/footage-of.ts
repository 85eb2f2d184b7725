import { ENGINE, type Frames, MODES, type Run, SpecError, type Utterances } from "@talkback/core";
import type { Channel, Footage, Sayings, Series, Source } from "./footage.js";
import { turnsOf } from "./turns.js";

/** Everything of a run that can be drawn. Made once, it is plain data: it may be handed to a worker, or come from one. */
export function footageOf(run: Run): Footage {
  const { scenario, pictures: frames, ground, seed, replication, steps, hash, summary } = run;
  const n = ground.ties.n;
  const [columns, sources] = [columnsOf(frames, n), sourcesOf(run)];
  const named = ground.network.ids !== null || ground.ties.keys !== null;
  return {
    scenario: scenario.id, title: scenario.title, seed, replication, hash, engine: ENGINE, n, steps, pictures: frames.length, stride: frames.stride,
    ids: named ? Array.from({ length: n }, (_, i) => run.idOf(i)) : null,
    offsets: ground.ties.offsets, speakers: ground.ties.speakers, community: ground.community(),
    ...columns, reachedAt: run.reachedAt(), modes: modesOf(run, n), sources, turns: turnsOf({ n, sources, ...columns }), channels: channelsOf(run), publicness: scenario.channels[0]!.publicness,
    tolerance: numberOf(scenario.rule, "tolerance"), erosion: numberOf(scenario.rule, "powerErosion"),
    sayings: sayingsOf(run), series: seriesOf(run), summary, notes: run.notes,
  };
}

const FLOATS = ["attitude", "expressed", "certainty", "power", "threat"] as const;
const FLAGS = ["spoke", "reacted", "contacts"] as const;

function columnsOf(frames: Frames, n: number) {
  const floats = Object.fromEntries(FLOATS.map((name) => [name, new Float32Array(frames.length * n)])) as Record<(typeof FLOATS)[number], Float32Array>;
  const flags = Object.fromEntries(FLAGS.map((name) => [name, new Uint8Array(frames.length * n)])) as Record<(typeof FLAGS)[number], Uint8Array>;
  for (let k = 0; k < frames.length; k++) {
    const frame = frames.frame(k);
    for (const name of FLOATS) floats[name].set(frame.columns[name], k * n);
    for (const name of FLAGS) flags[name].set(frame[name], k * n);
  }
  return { ...floats, ...flags };
}

const numberOf = (rule: object, name: string): number | null => {
  const value = (rule as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" ? value : null;
};

function sourcesOf({ scenario: { campaigns }, senders }: Run): Source[] {
  const valence = new Map(campaigns.map((campaign) => [campaign.id, campaign.valence]));
  return senders.map((id) => ({ id, valence: valence.get(id) ?? 0, campaign: valence.has(id) }));
}

const channelsOf = ({ scenario: { channels } }: Run): Channel[] =>
  channels.map(({ publicness, unsolicited, audience, layer }) => ({ publicness, unsolicited, open: audience === null && layer === null }));

function modesOf(run: Run, n: number): Uint8Array | null {
  if (n === 0 || run.summary.modes === null) return null;
  return Uint8Array.from({ length: n }, (_, i) => MODES.indexOf(run.modeOf(run.idOf(i))!));
}

/** Null where single messages cannot be followed. */
function sayingsOf(run: Run): Sayings | null {
  try {
    return columned(run.utterances);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}

function columned(utterances: Utterances): Sayings {
  const { length, complete } = utterances;
  const said = {
    step: new Uint32Array(length), speaker: new Uint32Array(length), opinion: new Float32Array(length), parent: new Int32Array(length), source: new Int16Array(length),
    origin: new Int16Array(length), relation: new Uint8Array(length), channel: new Uint8Array(length),
  };
  for (let id = 0; id < length; id++) {
    const { step, speaker, opinion, parent, campaign, origin, relation, channel } = utterances.get(id);
    said.step[id] = step;
    said.speaker[id] = speaker;
    said.opinion[id] = opinion;
    said.parent[id] = parent ?? -1;
    said.source[id] = campaign ?? -1;
    said.origin[id] = origin ?? -1;
    said.relation[id] = RELATIONS.indexOf(relation);
    said.channel[id] = channel;
  }
  return { ...said, complete };
}

const RELATIONS: readonly string[] = ["none", "passes on", "contradicts", "inverts"];

function seriesOf({ table }: Run): Series {
  return {
    columns: table.columns, steps: Uint32Array.from({ length: table.length }, (_, k) => table.step(k)),
    values: Object.fromEntries(table.columns.map((column) => [column, Float64Array.from(table.series(column))])),
  };
}
