import type { Ties } from "../graph/ties.js";
import { type Issue, SpecError } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { show } from "../spec/show.js";
import type { Channel } from "./channel.js";

/** Stands for the ties of all layers. */
export const ALL_LAYERS = -1;

/**
 * (channels) layer of the ties along which each is heard, an index; `ALL_LAYERS` for all of them.
 *
 * @param names of the network's layers
 */
export const channelLayers = (channels: readonly Channel[], { layer }: Ties, names: readonly string[]): readonly number[] =>
  channels.map((channel) => (channel.layer === null || layer === null ? ALL_LAYERS : names.indexOf(channel.layer)));

/** @throws {SpecError} when channels are heard along layers that the network lacks; all of them at once */
export function requireLayers(channels: readonly Channel[], names: readonly string[]): void {
  const issues = channels.flatMap(({ layer }, c): Issue[] => {
    if (layer === null || names.includes(layer)) return [];
    const near = nearest(layer, names);
    return [{
      code: "E_LAYER_UNKNOWN", path: `channels.${c}.layer`, expected: `a layer of the network: ${names.join(", ")}`, received: show(layer),
      ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }),
    }];
  });
  if (issues.length > 0) throw new SpecError(issues, "channels");
}
